import type { Language } from '../../text/language.js';

/** What a webmaster is to mend, above what a tag shows: a paragraph for each of `paragraphs`, in the language of the page. */
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

/** A tag, an attribute or a header, to be copied. */
export function codeElement(text: string): HTMLElement {
  const made = document.createElement('code');
  made.textContent = text;
  return made;
}
