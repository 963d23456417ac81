/** What is wrong in French typography: Lexique des règles typographiques, Imprimerie nationale. */
export const TYPOGRAPHY_FAULTS: [string, RegExp][] = [
  ['a straight apostrophe', /'/],
  ['straight quotation marks', /"/],
  ['three dots for an ellipsis', /\.\.\./],
  ['no no-break space (U+00A0) before a colon', /(?<!\u00a0):/],
  ['no narrow no-break space (U+202F) before ; ! or ?', /(?<!\u202f)[;!?]/],
  ['no no-break space (U+00A0) inside «»', /«(?!\u00a0)|(?<!\u00a0)»/],
  ['a space before a comma or a full stop', /\s[,.…]/],
  ['two spaces, or one at an end', /\s\s|^\s|\s$/],
  ['a number that can part from its unit', /[\d}] (?=Mo|%|€)/],
  ['thousands without a narrow no-break space', /\d{5}|\d[ .]\d{3}/],
];
