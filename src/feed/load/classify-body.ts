import type { Problem } from './problem.js';

/** How much of the beginning, and of the end, of a text is looked at, in characters. */
const LOOKED_AT = 4000;
const QUOTED = 100;

const PHP = /\b(Warning|Notice|Deprecated|(Fatal|Parse) error)(<\/b>)?:\s.{0,500}? on line (<b>)?\d|^<\?php/is;
const PASSWORD = /<input\b[^>]*\btype\s*=\s*["']?password/i;
const JSONP = /^(\/\*.*?\*\/\s*)?[\w$.]+\s*\(\s*[[{]/s;

/** What came instead of JSON, with its beginning as far as it can be quoted. */
export function classifyBody(body: string): Pick<Problem, 'kind' | 'detail'> {
  const text = body.trim();
  const kind = (): Problem['kind'] => {
    if (!text) return 'blank';
    const [start, end] = [text.slice(0, LOOKED_AT), text.slice(-LOOKED_AT)];
    const begun = /^[[{]/.test(text);
    // the words of a feed may speak of PHP: only what stands before or after them is its own
    if (PHP.test(begun ? end.replace(/^.*[\]}]/s, '') : start)) return 'php';
    if (begun) return isCut(text) ? 'cut' : 'not-json';
    if (text.startsWith('<')) return PASSWORD.test(body) ? 'login' : 'html';
    return JSONP.test(start) ? 'jsonp' : 'not-json';
  };
  return { kind: kind(), detail: text.slice(0, QUOTED).replace(/\s+/g, ' ') };
}

/** True when what was opened is not closed: text in quotes is passed over. */
function isCut(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') quoted = !quoted;
    else if (quoted) at += sign === '\\' ? 1 : 0;
    else if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
  }
  return quoted || depth > 0;
}
