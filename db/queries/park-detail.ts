import type { ParkDetail } from '#core/schemas/park.ts';
import { toIso } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { type ParkRow, parkColumns, parkJoins, toPark } from './parks.ts';
import { isPublic } from './public.ts';
import { readTogether, rows } from './read.ts';
import { aliasesColumn } from './shared-columns.ts';
import { fromJson, joinSource, type SourceRow, sourceColumns, toSource } from './source.ts';
import { name, sql } from './sql.ts';
import type { View } from './view.ts';

interface DetailRow extends ParkRow, SourceRow {
  readonly version: number;
  readonly code: string | null;
  readonly termNote: string | null;
  readonly updatedAt: number;
  readonly aliases: string;
}

type LinkRow = { id: string; name: string };

/** What a link alone tells carries no mark: samples are told of samples only. */
const ofItsOwn = (alias: string) => sql`${name(alias)}.is_illustrative <= t.is_illustrative AND ${isPublic(alias)}`;

/** One public park with all that is public about it; null = there is none, or not for the public. */
export async function parkDetail(db: SqlPort, publicId: string, view: View): Promise<ParkDetail | null> {
  const own = sql`(SELECT id FROM park WHERE public_id = ${publicId})`;
  const { park, events, schemes, children, clusters } = await readTogether(db, {
    park: rows<DetailRow>(
      sql`SELECT ${parkColumns}, ${sourceColumns('t')}, t.version, t.code, t.term_note AS termNote, t.updated_at AS updatedAt, ${aliasesColumn('PARK')} AS aliases
        FROM park t ${parkJoins} ${joinSource('t')} WHERE t.public_id = ${publicId} AND ${isPublic('t')}`,
    ),
    events: rows<{ on: string; text: string }>(
      sql`SELECT happened_on AS "on", text FROM park_event WHERE park_id = ${own} ORDER BY happened_on`,
    ),
    schemes: rows<{ code: string; name: string }>(
      sql`SELECT s.code, s.name FROM park k CROSS JOIN org_scheme s ON s.region_code = k.region_code AND s.park_id = k.id
        WHERE k.public_id = ${publicId} ORDER BY s.code`,
    ),
    children: rows<LinkRow>(
      sql`SELECT k.public_id AS id, k.name FROM park t CROSS JOIN park k ON k.parent_id = t.id
        WHERE t.public_id = ${publicId} AND ${ofItsOwn('k')} ORDER BY k.name`,
    ),
    clusters: rows<LinkRow>(
      sql`SELECT c.public_id AS id, c.name FROM park t CROSS JOIN cluster c ON c.park_id = t.id
        WHERE t.public_id = ${publicId} AND ${ofItsOwn('c')} ORDER BY c.name`,
    ),
  });
  const [row] = park;
  if (row === undefined) return null;
  return {
    ...toPark(row, view),
    version: row.version,
    aliases: fromJson<string>(row.aliases),
    code: row.code,
    contactPhone: row.isIllustrative === 1 ? null : row.contactPhone,
    timeline: events,
    termNote: row.termNote,
    schemes,
    children,
    clusters,
    source: toSource(row),
    updatedAt: toIso(row.updatedAt),
  };
}
