/** How long what deals with failures may take to come, in ms: its server may well be the one that is out of order. */
const PATIENCE = 3000;

/** A module asked for because something went wrong; `undefined` after a while where it does not come. */
export const orTimeout = <T>(asked: Promise<T>): Promise<T | undefined> =>
  new Promise((take) => {
    asked.then(take, () => {});
    setTimeout(take, PATIENCE);
  });
