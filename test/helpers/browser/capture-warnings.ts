/** Collects what `console.warn` prints during `act`, one string per call. `act` receives the lines so far. */
export async function captureWarnings(act: (lines: readonly string[]) => unknown): Promise<string[]> {
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
