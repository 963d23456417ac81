// chunk: details
/** A paragraph, or the bullets of a list. */
export type Block = string | string[];

/** Parses the plain text of a feed: a blank line separates paragraphs, and a line that begins with `- ` is a bullet. */
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
