// chunk: passerelle (cards and the feature `open` import it)

/** The id of a card's title. Ids of the feed may contain spaces, which separate ids in aria-labelledby. */
export const titleId = (id: string): string => `t-${encodeURIComponent(id)}`;
