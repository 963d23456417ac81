/**
 * `code`, the text of a package's file `file`, with each of `pieces` ([what, instead]; nothing unless said) taken out. A piece that is not there
 * fails the build: the package has changed, and `list`, where its pieces are named, is to be mended.
 */
export function cut(code, pieces, { file, of, list }) {
  for (const [piece, instead = ''] of pieces) {
    if (!piece.test(code))
      throw new Error(`${file} no longer holds ${piece}: ${of} has changed. Read its source, then mend ${list}.`);
    code = code.replace(piece, instead);
  }
  return code;
}
