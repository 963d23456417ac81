/** A paragraph, or the bullets of a list. */
export type Block = string | string[];

/** The two conventions of the feed's plain text: a blank line parts paragraphs, a line that begins with `- ` is a bullet. */
export function parseParagraphs(text: string): Block[] {
  const blocks: Block[] = [];
  for (const part of text.split(/\n\s*\n/)) {
    let last: Block | undefined;
    for (const line of part.split('\n')) {
      const bullet = line.match(/^\s*- +(.*)/)?.[1];
      if (bullet !== undefined) {
        if (!Array.isArray(last)) blocks.push((last = []));
        last.push(bullet);
      } else if (line.trim()) blocks.push((last = line.trim()));
    }
  }
  return blocks;
}
