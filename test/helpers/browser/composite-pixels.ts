/**
 * Draws the layers of a map (canvas or SVG) over one another, each in its own box and with its own opacity.
 * `size` is in CSS pixels, `ratio` device pixels per CSS pixel. Returns a function from x, y to the colour there.
 */
export async function compositePixels(
  layers: Iterable<Element>,
  size: [number, number],
  ratio = 1,
  corner: [number, number] = [0, 0],
) {
  const [width, height] = size.map((pixels) => pixels * ratio) as [number, number];
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
  for (const layer of layers as Iterable<HTMLCanvasElement | SVGSVGElement>) {
    const { style } = layer;
    const [layerWidth, layerHeight] = [style.width, style.height].map((pixels) => Number.parseFloat(pixels)) as [
      number,
      number,
    ];
    if (!layerWidth || (layer as HTMLElement).hidden) continue;
    // a transform may have moved a layer of the page; a detached one lies at the corner
    const { left, top } = layer.isConnected ? layer.getBoundingClientRect() : { left: 0, top: 0 };
    context.globalAlpha = Number(style.opacity || 1);
    const image =
      layer instanceof SVGSVGElement ? await rasterize(layer, layerWidth * ratio, layerHeight * ratio) : layer;
    context.drawImage(
      image,
      (left - corner[0]) * ratio,
      (top - corner[1]) * ratio,
      layerWidth * ratio,
      layerHeight * ratio,
    );
  }
  /** The colour at x, y in CSS pixels, as three bits: red, green, blue. */
  return ([x, y]: readonly [number, number]): string => {
    const [red, green, blue] = context.getImageData(Math.round(x * ratio), Math.round(y * ratio), 1, 1).data;
    return [red, green, blue].map((value) => ((value ?? 0) > 127 ? 1 : 0)).join('');
  };
}

/** Turns an SVG element into an image of this size, without the page's styles. */
async function rasterize(svg: SVGSVGElement, width: number, height: number): Promise<HTMLImageElement> {
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
