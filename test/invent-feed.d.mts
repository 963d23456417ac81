type Json = Record<string, unknown>;

export function inventFeed(of: { initiatives: number; seed?: number }): Json;
export function paged(feed: Json, size: number): Map<string, Json>;
