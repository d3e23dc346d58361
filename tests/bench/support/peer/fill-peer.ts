import { DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Sql } from 'postgres';
import { PEER_COLUMNS } from './peer-site.ts';

/** The same public registered sites as in the portal's database, in the order of their keys. Points as the public sees them. */
const READ = `SELECT p.id, p.public_id, p.name, p.type, p.level, p.has_counter, p.region_code, r.full_name, p.address,
    round(p.lng, 4), round(p.lat, 4), p.precision, p.hours, p.hours_text,
    (SELECT json_group_array(function) FROM position_function WHERE position_id = p.id),
    (SELECT json_group_array(facility) FROM position_facility WHERE position_id = p.id),
    p.barrier_wheelchair, p.verified_on, p.responsible_unit, strftime('%Y-%m-%dT%H:%M:%S+08:00', p.updated_at / 1000, 'unixepoch', '+8 hours')
  FROM position p JOIN region r ON r.code = p.region_code
  WHERE p.publication_status IN ('PUBLISHED', 'SUSPENDED') AND p.is_illustrative = 0 AND p.lng IS NOT NULL ORDER BY p.id`;

/** Columns of the SELECT that are JSON arrays here and arrays there. */
const ARRAYS = new Set([14, 15]);
const LINES_AT_ONCE = 1_000;

/** Copies the sites of the portal's database file into the peer's table and indexes it as PostGIS is best asked. */
export async function fillPeer(db: Sql, file: string): Promise<void> {
  const columns = Object.entries(PEER_COLUMNS).map(([name, type]) => `${name} ${type}`);
  await db.unsafe(`CREATE TABLE site (id int PRIMARY KEY, ${columns.join(', ')}, geom geometry(Point, 3857))`);
  const names = ['id', ...Object.keys(PEER_COLUMNS)].join(', ');
  await pipeline(Readable.from(linesOf(file)), await db.unsafe(`COPY site (${names}) FROM STDIN`).writable());
  await db.unsafe('UPDATE site SET geom = ST_Transform(ST_SetSRID(ST_MakePoint(lng, lat), 4326), 3857)');
  await db.unsafe('CREATE INDEX site_geom ON site USING gist (geom)');
  await db.unsafe('VACUUM (FULL, ANALYZE) site');
}

function* linesOf(file: string): Generator<string> {
  const source = new DatabaseSync(file, { readOnly: true });
  try {
    let lines: string[] = [];
    for (const row of source.prepare(READ).iterate()) {
      lines.push(Object.values(row).map(field).join('\t'));
      if (lines.length < LINES_AT_ONCE) continue;
      yield `${lines.join('\n')}\n`;
      lines = [];
    }
    if (lines.length > 0) yield `${lines.join('\n')}\n`;
  } finally {
    source.close();
  }
}

/** A value of COPY's text format. */
function field(value: unknown, index: number): string {
  if (value === null) return '\\N';
  const text = ARRAYS.has(index) ? `{${(JSON.parse(String(value)) as string[]).join(',')}}` : String(value);
  return text.replace(/[\\\t\n\r]/g, (character) => `\\${character}`);
}
