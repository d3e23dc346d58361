import { DatabaseSync } from 'node:sqlite';
import { toMercator } from '#core/geo/mercator.ts';
import { randomNumbers } from '#tests/support/random.ts';

/** Public registered sites of a database file, in typed arrays: a million of them are looked through one by one. */
export interface PublicSites {
  readonly ids: readonly string[];
  /** WGS84 degrees as stored. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** Mercator cells. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export interface NearQuestion {
  readonly lng: number;
  readonly lat: number;
}

interface Row {
  readonly id: string;
  readonly lng: number;
  readonly lat: number;
  readonly x: number;
  readonly y: number;
}

const READ = `SELECT public_id AS id, lng, lat, mx AS x, my AS y FROM position
  WHERE publication_status IN ('PUBLISHED', 'SUSPENDED') AND is_illustrative = 0 AND lng IS NOT NULL ORDER BY id`;
/** How far from a site somebody stands who asks, degrees. */
const AWAY = 0.01;

export function publicSites(file: string): PublicSites {
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = db.prepare(READ).all() as unknown as Row[]; // by the aliases above
  db.close();
  const of = (key: Exclude<keyof Row, 'id'>) => Float64Array.from(rows, (row) => row[key]);
  return { ids: rows.map(({ id }) => id), lng: of('lng'), lat: of('lat'), x: of('x'), y: of('y') };
}

/** Where people are who ask: where the sites are. Three decimals, as the resident's page sends. */
export function nearQuestions({ lng, lat }: PublicSites, count: number, seed: number): NearQuestion[] {
  const random = randomNumbers(seed);
  const off = () => (random() - 0.5) * 2 * AWAY;
  return Array.from({ length: count }, () => {
    const site = Math.floor(random() * lng.length);
    return { lng: round((lng[site] ?? 0) + off()), lat: round((lat[site] ?? 0) + off()) };
  });
}

/** Ids of the k nearest by Mercator cell, found by looking at every site. */
export function nearestByHand({ ids, x, y }: PublicSites, { lng, lat }: NearQuestion, k: number): string[] {
  const at = toMercator([lng, lat]);
  const best: { d: number; site: number }[] = [];
  for (let site = 0; site < ids.length; site++) {
    const d = ((x[site] ?? 0) - at.x) ** 2 + ((y[site] ?? 0) - at.y) ** 2;
    if (best.length === k && d >= (best.at(-1)?.d ?? 0)) continue;
    best.splice(best.findIndex((other) => other.d > d) >= 0 ? best.findIndex((other) => other.d > d) : best.length, 0, {
      d,
      site,
    });
    if (best.length > k) best.pop();
  }
  return best.map(({ site }) => ids[site] ?? '');
}

const round = (degrees: number) => Math.round(degrees * 1000) / 1000;
