/**
 * The gate for every address of a feed or of a tag: an absolute http(s) URL without name or password, or `undefined`.
 * A relative one is read against `base` only; `javascript:`, `data:` and what no browser can parse give no link.
 */
export function safeUrl(text: string | null | undefined, base: string): string | undefined {
  // protocol-relative addresses and control characters hide where a link leads; an address that begins with a quotation mark is an editor's slip
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
  if (!text?.trim() || /^\s*([/\\]{2}|[“”«»])|[\u0000-\u001f\u007f-\u009f]/.test(text)) return undefined;
  try {
    const { protocol, username, password, href } = new URL(text, base);
    return /^https?:$/.test(protocol) && !username && !password ? href : undefined;
  } catch {
    return undefined;
  }
}
