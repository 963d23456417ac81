/** What a visitor sees of a map's layers, one over the other and as faint as each is: each by its own box, in `size` CSS pixels times `ratio`. */
export async function seen(
  layers: Iterable<Element>,
  size: [number, number],
  ratio = 1,
  corner: [number, number] = [0, 0],
) {
  const [width, height] = size.map((pixels) => pixels * ratio) as [number, number];
  const glass = Object.assign(document.createElement('canvas'), { width, height });
  const context = glass.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
  for (const layer of layers as Iterable<HTMLCanvasElement | SVGSVGElement>) {
    const { style } = layer;
    const [across, down] = [style.width, style.height].map((pixels) => Number.parseFloat(pixels)) as [number, number];
    if (!across || (layer as HTMLElement).hidden) continue;
    // laid out, it may have been moved by a transform; else it lies at the corner
    const { left, top } = layer.isConnected ? layer.getBoundingClientRect() : { left: 0, top: 0 };
    context.globalAlpha = Number(style.opacity || 1);
    const image = layer instanceof SVGSVGElement ? await drawn(layer, across * ratio, down * ratio) : layer;
    context.drawImage(image, (left - corner[0]) * ratio, (top - corner[1]) * ratio, across * ratio, down * ratio);
  }
  /** The colour at x, y in CSS pixels, as three bits. */
  return ([x, y]: readonly [number, number]): string => {
    const [red, green, blue] = context.getImageData(Math.round(x * ratio), Math.round(y * ratio), 1, 1).data;
    return [red, green, blue].map((value) => ((value ?? 0) > 127 ? 1 : 0)).join('');
  };
}

async function drawn(svg: SVGSVGElement, width: number, height: number): Promise<HTMLImageElement> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.removeAttribute('class');
  copy.style.transform = '';
  copy.setAttribute('width', `${width}`);
  copy.setAttribute('height', `${height}`);
  copy.style.width = copy.style.height = '';
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return image;
}
