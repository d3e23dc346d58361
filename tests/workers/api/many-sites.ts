import { toMercator } from '#core/geo/mercator.ts';
import { derivedId } from '#core/ids.ts';
import type { SqlPort } from '#db/port.ts';
import { randomNumbers } from '../db/random.ts';

/** A box over 山西, degrees. */
export const AREA = { west: 110.3, south: 34.6, east: 114.5, north: 40.7 } as const;

/** Puts registered sites at random places of the area, each in one of its counties, some in the park of 晋中; `from` numbers the first. */
export async function addSites(db: SqlPort, count: number, from = 0): Promise<void> {
  const random = randomNumbers(5000);
  const counties = await db.query<{ code: string }>(
    "SELECT code FROM region WHERE level = 'COUNTY' AND code LIKE '14%'",
  );
  const [park] = await db.query<{ id: number }>(
    "SELECT id FROM park WHERE region_code = '140702' AND parent_id IS NULL AND is_illustrative = 0",
  );
  const rows = Array.from({ length: count }, (_, n) => {
    const i = from + n;
    const lng = AREA.west + random() * (AREA.east - AREA.west);
    const lat = AREA.south + random() * (AREA.north - AREA.south);
    const { x, y } = toMercator([lng, lat]);
    const code = counties[Math.floor(random() * counties.length)]?.code;
    return [
      i,
      derivedId('SITE', 'many', i),
      `阵地${Math.floor(random() * 1e6)}`,
      code,
      i % 50 === 0 ? (park?.id ?? null) : null,
      lng,
      lat,
      x,
      y,
    ];
  });
  await db.query(
    `INSERT INTO position (id, public_id, name, type, level, region_code, park_id, lng, lat, mx, my, precision,
      publication_status, has_counter, created_at, updated_at)
    SELECT 900000000 + (value->>0), value->>1, value->>2, iif((value->>0) % 3, 'SERVICE_CENTER', 'ACTIVITY_POSITION'), 'ORDINARY',
      value->>3, value->>4, value->>5, value->>6, value->>7, value->>8, 'GEOCODED', 'PUBLISHED', (value->>0) % 2, 0, value->>0
    FROM json_each(?)`,
    [JSON.stringify(rows)],
  );
}
