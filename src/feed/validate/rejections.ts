/** Something of a feed that is left out because it is broken. */
export interface Rejection {
  /** As in `items[3]._coop.places[0].territory`. */
  path: string;
  reason: string;
  /** True when a whole record is left out, false when the record is shown without this part. */
  wholeRecord: boolean;
}

/** How many are listed. All are counted, so a feed of a million broken records costs no more than reading it. */
const MAX_LISTED = 50;

/** What is left out of a feed, and what its tags have to say about the whole of it. */
export class Rejections {
  /** The first of them. */
  readonly listed: Rejection[] = [];
  count = 0;
  /** How many initiatives are left out whole. */
  droppedItemCount = 0;
  /** The first initiative that is left out whole. */
  firstDroppedItem: Rejection | undefined = undefined;
  /** The version of the feed, when it is later than what this script knows. */
  newerVersion: string | undefined = undefined;
  /** The media type with which the feed was served, when it is not that of JSON. */
  wrongContentType: string | undefined = undefined;

  add(path: string, reason: string, wholeRecord = false): void {
    const rejection = { path, reason, wholeRecord };
    this.count++;
    if (this.listed.length < MAX_LISTED) this.listed.push(rejection);
    if (!wholeRecord || !path.startsWith('items')) return;
    this.droppedItemCount++;
    this.firstDroppedItem ??= rejection;
  }

  /** Adds those of another page, or of another step of reading the same feed. */
  addAll({ listed, count, droppedItemCount, ...notes }: Rejections): void {
    this.listed.push(...listed.slice(0, MAX_LISTED - this.listed.length));
    this.count += count;
    this.droppedItemCount += droppedItemCount;
    this.firstDroppedItem ??= notes.firstDroppedItem;
    this.newerVersion ??= notes.newerVersion;
    this.wrongContentType ??= notes.wrongContentType;
  }
}
