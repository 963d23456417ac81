/**
 * Returns an absolute http(s) URL without user name or password, or `undefined`. Every URL of a feed or of a tag goes
 * through it. `text` is resolved against `base`; `javascript:`, `data:` and unparsable URLs are rejected.
 */
export function safeUrl(text: string | null | undefined, base: string): string | undefined {
  // protocol-relative URLs and control characters hide where a link leads; a leading quotation mark is a typing error
  // biome-ignore lint/suspicious/noControlCharactersInRegex: rejecting them is the point
  if (!text?.trim() || /^\s*([/\\]{2}|[“”«»])|[\u0000-\u001f\u007f-\u009f]/.test(text)) return undefined;
  try {
    const { protocol, username, password, href } = new URL(text, base);
    return /^https?:$/.test(protocol) && !username && !password ? href : undefined;
  } catch {
    return undefined;
  }
}
