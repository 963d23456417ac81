import type { Problem } from './problem.js';

/** How much of the beginning, and of the end, of a body is searched, in characters. */
const MAX_SEARCHED = 4000;
const MAX_QUOTE = 100;

const PHP = /\b(Warning|Notice|Deprecated|(Fatal|Parse) error)(<\/b>)?:\s.{0,500}? on line (<b>)?\d|^<\?php/is;
// each attribute ends at the next «<»: a body of 8 MB is read once
const PASSWORD = /<input\b[^<>]*\btype\s*=\s*["']?password/i;
const JSONP = /^(\/\*.*?\*\/\s*)?[\w$.]+\s*\(\s*[[{]/s;

/** Finds out what came instead of JSON, and quotes its beginning. */
export const classifyBody = (body: string): Pick<Problem, 'kind' | 'detail'> => {
  const text = body.trim();
  return { kind: kindOf(text), detail: text.slice(0, MAX_QUOTE).replace(/\s+/g, ' ') };
};

function kindOf(text: string): Problem['kind'] {
  if (!text) return 'blank';
  const start = text.slice(0, MAX_SEARCHED);
  const end = text.slice(-MAX_SEARCHED);
  const startsLikeJson = /^[[{]/.test(text);
  // the words of a feed may mention PHP: only what stands before or after the JSON comes from PHP itself
  if (PHP.test(startsLikeJson ? end.replace(/^.*[\]}]/s, '') : start)) return 'php';
  if (startsLikeJson) return isTruncated(text) ? 'cut' : 'not-json';
  if (text.startsWith('<')) return PASSWORD.test(text) ? 'login' : 'html';
  return JSONP.test(start) ? 'jsonp' : 'not-json';
}

/** True when a bracket or a string is still open at the end. Brackets within strings do not count. */
function isTruncated(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index++) {
    const char = text[index];
    if (char === '"') isInString = !isInString;
    else if (isInString) index += char === '\\' ? 1 : 0;
    else if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
  }
  return isInString || depth > 0;
}
