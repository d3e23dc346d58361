import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Sql } from 'postgres';
import type { ImportRowSent } from '#core/schemas/staff-import.ts';
import { indexTokens } from '#core/search/tokens.ts';

/** Columns of the peer's table: those that an import fills, with what the portal's own indexes stand on. */
const COLUMNS = `id bigserial PRIMARY KEY, public_id text UNIQUE, version int DEFAULT 1, name text, type text, level text,
  station_tier text, park_id int, organisation_id int, region_code text, lng float8, lat float8, precision text, address text,
  phone text, facilities text[], publication_status text DEFAULT 'PUBLISHED', is_illustrative int DEFAULT 0,
  updated_at bigint DEFAULT 0, published_no bigint DEFAULT 0, next_review_on text, barrier_wheelchair int,
  tokens text, geom geometry(Point, 3857)`;
/** The indexes of our table `position`, its R*Tree and its full text. */
const INDEXES = [
  '(publication_status, is_illustrative, region_code)',
  '(publication_status, is_illustrative, name)',
  '(publication_status, is_illustrative, updated_at)',
  '(park_id, publication_status)',
  '(organisation_id)',
  '(type, region_code)',
  '(level, region_code)',
  '(station_tier, region_code)',
  '(next_review_on)',
  '(barrier_wheelchair)',
  '(published_no)',
  'USING gist (geom)',
  "USING gin (to_tsvector('simple', tokens))",
  'USING gin (facilities)',
];
const NAMES = 'public_id, name, type, region_code, lng, lat, precision, address, phone, facilities, tokens, geom';

export async function makeCopyTable(db: Sql): Promise<void> {
  await db.unsafe(`CREATE TABLE imported (${COLUMNS})`);
  for (const index of INDEXES) await db.unsafe(`CREATE INDEX ON imported ${index}`);
}

/** Seconds that COPY takes for the same rows, in one transaction, with all indexes there. */
export async function copyRows(db: Sql, rows: readonly ImportRowSent[]): Promise<number> {
  const lines = rows.map(lineOf);
  const start = performance.now();
  await pipeline(Readable.from(lines), await db.unsafe(`COPY imported (${NAMES}) FROM STDIN`).writable());
  return (performance.now() - start) / 1000;
}

function lineOf({ id, patch }: ImportRowSent): string {
  const { point, ...own } = patch as Record<string, unknown> & {
    point: { lng: number; lat: number; precision: string };
  };
  const name = String(own.name);
  const fields = [
    ...[id, name, own.type, own.region, point.lng, point.lat, point.precision, own.address, own.phone],
    `{${(own.facilities as string[]).join(',')}}`, // as made by newRows
    indexTokens([name, String(own.address)]),
    mercatorText(point),
  ];
  return `${fields.join('\t')}\n`;
}

/** EWKT in EPSG:3857. */
function mercatorText({ lng, lat }: { lng: number; lat: number }): string {
  const radius = 6_378_137;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  return `SRID=3857;POINT(${radius * radians(lng)} ${radius * Math.log(Math.tan(Math.PI / 4 + radians(lat) / 2))})`;
}
