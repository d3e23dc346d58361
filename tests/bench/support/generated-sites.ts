import { toMercator } from '#core/geo/mercator.ts';
import { derivedId } from '#core/ids.ts';
import type { SqlPort } from '#db/port.ts';

/** mulberry32: the same numbers in [0, 1) for the same seed on every machine. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface County {
  code: string;
  lng: number;
  lat: number;
}

const KINDS = ['SERVICE_CENTER', 'VILLAGE_SERVICE_STATION', 'TOWN_SERVICE_CENTER', 'ACTIVITY_POSITION'] as const;
const CHUNK = 2_000;

/**
 * Adds public sites with a density like a population's: counties drawn with a weight that few have (the square of a
 * uniform number), points scattered around the county's label point with a normal distribution of 0.12°.
 */
export async function addGeneratedSites(db: SqlPort, count: number, seed = 20261121): Promise<void> {
  const counties = await db.query<County>(
    "SELECT code, centre_lng AS lng, centre_lat AS lat FROM region WHERE level = 'COUNTY' AND centre_lng IS NOT NULL ORDER BY code",
  );
  const random = randomNumbers(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const site = (index: number) => {
    const county = counties[Math.floor(random() ** 2 * counties.length)] ?? counties[0];
    if (county === undefined) throw new Error('no county has a point: load the regions first');
    const point = [county.lng + 0.12 * normal(), county.lat + 0.12 * normal()] as const;
    const { x, y } = toMercator(point);
    const kind = KINDS[Math.floor(random() * KINDS.length)] ?? KINDS[0];
    return {
      p: derivedId('SITE', 'bench', index),
      n: `测量用服务点${String(index).padStart(7, '0')}`,
      k: kind,
      r: county.code,
      g: point[0],
      a: point[1],
      x,
      y,
      c: random() < 0.4 ? 1 : 0,
    };
  };
  for (let from = 0; from < count; from += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, count - from) }, (_, i) => site(from + i));
    await db.batch([
      {
        text: `INSERT INTO position (public_id, created_at, updated_at, name, type, has_counter, region_code, lng, lat, mx, my,
          precision, publication_status, published_no)
          SELECT v ->> 'p', 0, 0, v ->> 'n', v ->> 'k', v ->> 'c', v ->> 'r', v ->> 'g', v ->> 'a', v ->> 'x', v ->> 'y',
          'SURVEYED', 'PUBLISHED', 1 FROM (SELECT value AS v FROM json_each(?))`,
        values: [JSON.stringify(rows)],
      },
    ]);
  }
}
