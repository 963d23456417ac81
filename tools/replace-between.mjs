/**
 * `text` of `file` with `body` in the place of what stands between `<!-- name:start -->` and `<!-- name:end -->`, each on a line of its own.
 * Fails when they are not there.
 */
export function between(text, name, body, file) {
  const [START, END] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [start, end] = [text.indexOf(START), text.indexOf(END)];
  if (start < 0 || end < start)
    throw new Error(`${file} has no ${START} … ${END}: put both lines where the generated part belongs.`);
  return `${text.slice(0, start + START.length)}${body}${text.slice(end)}`;
}
