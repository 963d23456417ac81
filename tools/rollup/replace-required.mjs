/**
 * Returns `code`, the text of a package's file `file`, with each of `replacements` (`{ from, to }`, `from` a global
 * regular expression) made. Throws where one of them finds nothing, because the package has then changed and `list`,
 * the file that names the replacements, has to follow.
 */
export function replaceRequired(code, replacements, { file, list }) {
  for (const { from, to } of replacements) {
    if (code.search(from) < 0)
      throw new Error(`${file} no longer holds ${from}. Read its source, then update ${list}.`);
    code = code.replace(from, to);
  }
  return code;
}
