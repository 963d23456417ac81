/**
 * Returns the credentials mode of a request: one that sends no cookie. `same-origin` sends none to another origin, and
 * it is the mode of `<link rel="preload" as="fetch" crossorigin>`: a preloaded response serves only a request of the
 * same mode. At the page's own origin `omit` keeps cookies away, unless the page itself preloads the feed there.
 */
export function credentialsOf(url: string): RequestCredentials {
  const { location, document } = globalThis as { location?: Location; document?: Document };
  if (new URL(url).origin !== location?.origin) return 'same-origin';
  const preloads = document?.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=fetch]') ?? [];
  return [...preloads].some(({ href }) => href === url) ? 'same-origin' : 'omit';
}
