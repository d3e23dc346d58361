import { addDays } from '#core/calendar-date.ts';
import { shanghaiInstant } from '#core/time.ts';
import { type LinkKey, linkSpecs } from './link-specs.ts';
import { recordSpecs, type WrittenKind } from './record-spec.ts';
import { joinSql, literal, name, type Sql, sql } from './sql.ts';

/** First instant after a date `YYYY-MM-DD` in Asia/Shanghai: states and counts of a date are those at its end. */
export function endOfDate(date: string): number {
  return shanghaiInstant(addDays(date, 1));
}

/**
 * The tables of some kinds of records as they stood at the end of a date, under their own names: `WITH position AS (…)`
 * before a statement makes it read the revisions of that instant instead, columns and links alike. Nothing without a date.
 * `INDEXED BY` cannot name an index of theirs, and `main.position` is the table of now.
 */
export function pastTables(date: string | undefined, kinds: readonly WrittenKind[]): Sql {
  if (date === undefined) return sql``;
  const end = endOfDate(date);
  const tables = kinds.flatMap((kind) => [
    recordTable(kind, end),
    ...recordSpecs[kind].links.flatMap((link) => linkTable(kind, link, end)),
  ]);
  const counted = kinds.includes('PAIRING') ? [paired] : [];
  const summed = kinds.includes('PARK') ? [rollupThen(date)] : [];
  return sql`WITH ${joinSql([...counted, ...tables, ...summed], ', ')}`;
}

/** The revisions of a kind that held at the last instant before `end`. */
function heldAt(kind: WrittenKind, end: number): Sql {
  return sql`v.kind = ${literal(kind)} AND v.valid_from < ${literal(end)} AND (v.valid_to IS NULL OR v.valid_to >= ${literal(end)})`;
}

/** Columns that `revision` has itself, where its indexes find them. */
const OWN: Readonly<Record<string, string>> = {
  regionCode: 'v.region_code',
  publicId: 'v.public_id',
  version: 'v.version',
};

function recordTable(kind: WrittenKind, end: number): Sql {
  const { table, columns } = recordSpecs[kind];
  const values = Object.entries(columns).map(([key, column]) =>
    name(`${OWN[key] ?? `v.state ->> '${key}'`} AS ${column.name}`),
  );
  return sql`${name(table)} AS NOT MATERIALIZED (SELECT v.record_id AS id, ${joinSql([...values, ...derived(kind, end)], ', ')}
    FROM revision v WHERE ${heldAt(kind, end)})`;
}

/** Counts that the write path keeps for the rows of now are counted anew. */
function derived(kind: WrittenKind, end: number): Sql[] {
  if (kind === 'ENTERPRISE' || kind === 'VILLAGE') {
    return [
      sql`coalesce((SELECT n FROM paired WHERE paired.kind = ${literal(kind)} AND paired.id = v.record_id), 0) AS pairing_count`,
    ];
  }
  if (kind !== 'ORGANISATION') return [];
  return [
    sql`(SELECT count(*) FROM revision c WHERE c.kind = 'ORGANISATION' AND c.valid_from < ${literal(end)}
      AND (c.valid_to IS NULL OR c.valid_to >= ${literal(end)}) AND c.state ->> 'parentId' = v.record_id
      AND c.state ->> 'publicationStatus' IN ('PUBLISHED', 'SUSPENDED') AND c.state ->> 'status' NOT IN ('REVOKED', 'MERGED')
      AND (c.state ->> 'isIllustrative' = 0 OR v.state ->> 'isIllustrative' = 1)) AS child_count`,
  ];
}

/** Pairings in force of each party, as `recountPairings` counts them. */
const paired: Sql = sql`paired AS MATERIALIZED (SELECT kind, id, count(*) AS n FROM (
    SELECT iif(a_kind = 'COMMUNITY', 'VILLAGE', a_kind) AS kind, a_id AS id FROM pairing
      WHERE status = 'ACTIVE' AND publication_status IN ('PUBLISHED', 'SUSPENDED')
    UNION ALL SELECT iif(b_kind = 'COMMUNITY', 'VILLAGE', b_kind), b_id FROM pairing
      WHERE status = 'ACTIVE' AND publication_status IN ('PUBLISHED', 'SUSPENDED')) GROUP BY 1, 2)`;

/** What hangs on the records. Aliases of all kinds share a table and are told by no list; a station is one row. */
function linkTable(kind: WrittenKind, link: LinkKey, end: number): Sql[] {
  const { table, owner, hasKind, shape, columns } = linkSpecs[link];
  if (hasKind || shape === 'ONE') return [];
  const values = Object.entries(columns).map(([key, column]) =>
    shape === 'CODES' ? `j.value AS ${column}` : `j.value ->> '${key}' AS ${column}`,
  );
  return [
    sql`${name(table)} AS NOT MATERIALIZED (SELECT v.record_id AS ${name(owner)}, ${name(values.join(', '))}
      FROM revision v CROSS JOIN json_each(v.state, ${`$.${link}`}) j WHERE ${heldAt(kind, end)})`,
  ];
}

function rollupThen(date: string): Sql {
  return sql`rollup AS NOT MATERIALIZED (SELECT d.scope_kind, d.scope_code, d.metric, d.registered, d.illustrative
    FROM rollup_day d WHERE d.day = (SELECT max(e.day) FROM rollup_day e
      WHERE e.scope_kind = d.scope_kind AND e.scope_code = d.scope_code AND e.metric = d.metric AND e.day <= ${date}))`;
}
