import type { Language } from '../../text/language.js';

/**
 * Makes a message to the webmaster, in the language of the page: a paragraph for each of `paragraphs`. It stands above
 * what a tag shows.
 */
export function webmasterNotice(
  { tag, words }: Language,
  paragraphs: readonly (readonly (string | Node)[])[],
): HTMLElement {
  const message = document.createElement('div');
  message.className = 'message';
  message.part.add('message');
  message.setAttribute('role', 'status');
  message.lang = tag;
  message.dir = words.dir;
  for (const parts of paragraphs) message.appendChild(document.createElement('p')).append(...parts);
  return message;
}

/** Makes a `<code>` element, for a tag or an attribute to be copied. */
export function codeElement(text: string): HTMLElement {
  const code = document.createElement('code');
  code.textContent = text;
  return code;
}
