/**
 * Returns `text` with `body` in place of what stands between `<!-- name:start -->` and `<!-- name:end -->`. Throws
 * where `text`, of the file `file`, has no such markers.
 */
export function replaceBetween(text, name, body, file) {
  const [startMarker, endMarker] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [start, end] = [text.indexOf(startMarker), text.indexOf(endMarker)];
  if (start < 0 || end < start)
    throw new Error(`${file} has no ${startMarker} … ${endMarker}: put both lines where the generated part belongs.`);
  return `${text.slice(0, start + startMarker.length)}${body}${text.slice(end)}`;
}
