/** What the console is warned of during `act`, a line each; `act` receives what there is so far. */
export async function warned(act: (lines: readonly string[]) => unknown): Promise<string[]> {
  const { warn } = console;
  const lines: string[] = [];
  console.warn = (...parts: unknown[]) => void lines.push(parts.join(' '));
  try {
    await act(lines);
  } finally {
    console.warn = warn;
  }
  return lines;
}
