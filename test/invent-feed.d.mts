type Json = Record<string, unknown>;

interface InventedTerritory {
  id: string;
  name: string;
  country: string;
  point?: { lat: number; lon: number; precision: 'municipality' };
}

export function inventor(seed: number): {
  below(n: number): number;
  one<T>(list: readonly T[]): T;
  chance(p: number): boolean;
  unique(name: string): string;
  frenchTerritory(): InventedTerritory;
  territoryAbroad(): InventedTerritory;
};
export function inventFeed(of: { initiatives: number; seed?: number }): Json;
export function paged(feed: Json, size: number): Map<string, Json>;
