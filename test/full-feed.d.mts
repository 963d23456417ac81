/** What each leaf of a full feed is. */
interface Fill {
  text(path: string, before: string): unknown;
  url(path: string): unknown;
  date(path: string): unknown;
  code(path: string, codes: readonly string[]): unknown;
  number(path: string): unknown;
  whole(): unknown;
  id(kind: string, n: number): unknown;
}
export function fullFeed(schema: unknown, fill: Fill): Record<string, unknown>;
