import { shanghaiDate } from '#core/time.ts';
import type { Statement } from '../port.ts';
import { changesOtherLinks, linkStatements } from './bulk-links.ts';
import { recountChildren, recountPairings } from './derived-counts.ts';
import type { LinkKey } from './link-specs.ts';
import { recordSpecs, type WrittenKind } from './record-spec.ts';
import { applyGathered, gather } from './rollup-delta.ts';
import { rebuildStatements } from './rollup-rebuild.ts';
import { type CountedKind, countedTables } from './rollup-rules.ts';
import { joinSql, name, type Sql, sql } from './sql.ts';
import { uniqueFields } from './unique-keys.ts';

/** A bulk change whose rows wait in `import_row`, each as a `BulkRow` in its column `record`. */
export interface BulkChange {
  readonly kind: WrittenKind;
  /** Row id of the batch. */
  readonly batch: number;
  readonly at: number;
  /** Account id. */
  readonly who: string;
  /** Reason, as history shows it. */
  readonly why: string;
  /** Number of the audit line of all of it. */
  readonly auditSeq: number;
  /** A park of it moves within the tree of parks: what lies below counts anew. */
  readonly parksMove: boolean;
  /** What hangs on records and changes, as `changedLinks` found it before; `bulkTrouble` says whether that still holds. */
  readonly links: readonly LinkKey[];
}

/** The waiting rows: `r` with their columns. */
export function waiting(batch: number): Sql {
  return sql`import_row r WHERE r.batch_id = ${batch} AND r.record IS NOT NULL`;
}

/**
 * Writes every waiting row as `applyChange` writes one, in as many statements whatever their number: rows, links,
 * revisions, publication numbers, search text and roll-ups. Only inside the batch that `guardBulk` begins.
 */
export function bulkStatements(change: BulkChange): Statement[] {
  const { at, parksMove } = change;
  const touched = touchedBy(change);
  const day = shanghaiDate(at);
  return [
    parsedOnce(change.batch),
    ...touched.flatMap((each) => gather(each.kind, -1, each.which, day)),
    ...stepAside(change),
    insertRows(change),
    updateRows(change),
    ...linkStatements(change),
    ...revisionStatements(change),
    ...publicationStatements(change),
    putSearch(change),
    ...recounts(change),
    ...touched.flatMap((each) => gather(each.kind, 1, each.which, day)),
    ...applyGathered(day),
    ...(parksMove ? rebuildStatements(at) : []),
    sql`UPDATE import_row SET record_id = record->>'$.rowId', record = NULL
      WHERE batch_id = ${change.batch} AND record IS NOT NULL`,
  ];
}

/**
 * A dozen statements read the waiting rows, and two more for each link, and each would parse the text of every row again: a
 * third of the time. Within the batch alone, which leaves none behind, they are kept as SQLite keeps parsed JSON; nobody else
 * ever meets a BLOB.
 */
function parsedOnce(batch: number): Statement {
  return sql`UPDATE import_row SET record = jsonb(record) WHERE batch_id = ${batch} AND record IS NOT NULL`;
}

/**
 * Condition under which the batch must not be written: a row is not ready, its record has changed since, or it changes a link
 * that was not looked for.
 */
export function bulkTrouble({ kind, batch, links }: Pick<BulkChange, 'kind' | 'batch' | 'links'>): Sql {
  return sql`EXISTS (SELECT 1 FROM import_row r WHERE r.batch_id = ${batch} AND r.action IN ('CREATE', 'UPDATE') AND r.record IS NULL)
    OR EXISTS (SELECT 1 FROM import_row r CROSS JOIN ${name(recordSpecs[kind].table)} t ON t.id = r.record->>'$.rowId'
      WHERE r.batch_id = ${batch} AND r.record IS NOT NULL AND t.version IS NOT r.record->>'$.seen')
    OR ${changesOtherLinks({ kind, batch, links })}`;
}

function columnsOf(kind: WrittenKind): { readonly column: Sql; readonly value: Sql }[] {
  return Object.entries(recordSpecs[kind].columns).map(([key, column]) => ({
    column: name(column.name),
    value: name(`r.record->>'$.next.${key}'`),
  }));
}

/** Numbers follow the rows, each its own, so that whoever reads what has changed can stop between any two. */
const numberOfRow = sql`(SELECT value FROM publication_counter WHERE id = 1) + r.row_no`;

/** Written with the rest of the row: by itself it would write the row and an index a second time. */
const publishedNo = {
  column: name('published_no'),
  value: sql`iif(r.record->>'$.isPublic' = 1, ${numberOfRow}, NULL)`,
};

/**
 * Records that may lose what only one may have give it up before any other gets it: rows are written one after the other, and
 * two may exchange it. Their status comes back with the rest of the row.
 */
function stepAside({ kind, batch }: BulkChange): Statement[] {
  const fields = uniqueFields(kind);
  if (fields.length === 0) return [];
  return [
    sql`UPDATE ${name(recordSpecs[kind].table)} SET publication_status = 'CLOSED'
      WHERE id IN (SELECT r.record->>'$.rowId' FROM ${waiting(batch)} AND r.record->>'$.seen' IS NOT NULL
        AND EXISTS (SELECT 1 FROM json_each(r.record, '$.fields') f
          WHERE f.value IN (SELECT u.value FROM json_each(${JSON.stringify(fields)}) u)))`,
  ];
}

function insertRows({ kind, batch }: BulkChange): Statement {
  const entries = [...columnsOf(kind), publishedNo];
  const columns = entries.map(({ column }) => column);
  const values = entries.map(({ value }) => value);
  return sql`INSERT INTO ${name(recordSpecs[kind].table)} (id, ${joinSql(columns, ', ')})
    SELECT r.record->>'$.rowId', ${joinSql(values, ', ')} FROM ${waiting(batch)} AND r.record->>'$.seen' IS NULL ORDER BY r.row_no`;
}

function updateRows({ kind, batch }: BulkChange): Statement {
  const sets = [...columnsOf(kind), publishedNo].map(({ column, value }) => sql`${column} = ${value}`);
  const { table } = recordSpecs[kind];
  return sql`UPDATE ${name(table)} SET ${joinSql(sets, ', ')} FROM import_row r
    WHERE r.batch_id = ${batch} AND r.record IS NOT NULL AND r.record->>'$.seen' IS NOT NULL
      AND ${name(table)}.id = r.record->>'$.rowId'`;
}

/** As change-row.ts does for one: closes the state before and opens the new one. */
function revisionStatements({ kind, batch, who, why, auditSeq }: BulkChange): Statement[] {
  const insert = sql`INSERT INTO revision
    (kind, record_id, public_id, version, region_code, state, valid_from, valid_to, who, why, audit_seq)`;
  return [
    sql`${insert} SELECT ${kind}, r.record->>'$.rowId', r.record->>'$.id', r.record->>'$.seen', r.record->>'$.before.regionCode',
        r.record->'$.before', r.record->>'$.before.updatedAt', r.record->>'$.next.updatedAt', 'system', '载入时的状态', NULL
      FROM ${waiting(batch)} AND r.record->>'$.seen' IS NOT NULL
      ON CONFLICT (kind, record_id, version) DO UPDATE SET valid_to = excluded.valid_to,
        state = iif(revision.audit_seq IS NULL, excluded.state, revision.state)`,
    sql`${insert} SELECT ${kind}, r.record->>'$.rowId', r.record->>'$.id', r.record->>'$.next.version', r.record->>'$.next.regionCode',
        r.record->'$.next', r.record->>'$.next.updatedAt', NULL, ${who}, ${why}, ${auditSeq}
      FROM ${waiting(batch)}`,
  ];
}

/** What else a publication leaves behind; the rows have their numbers. */
function publicationStatements({ kind, batch, at }: BulkChange): Statement[] {
  return [
    sql`DELETE FROM publication_tombstone WHERE kind = ${kind}
      AND record_id IN (SELECT r.record->>'$.rowId' FROM ${waiting(batch)} AND r.record->>'$.isPublic' = 1)`,
    sql`INSERT INTO publication_tombstone (kind, record_id, public_id, published_no, withdrawn_at)
      SELECT ${kind}, r.record->>'$.rowId', r.record->>'$.id', ${numberOfRow}, ${at} FROM ${waiting(batch)}
        AND r.record->>'$.wasPublic' = 1 AND r.record->>'$.isPublic' = 0
      ON CONFLICT (kind, record_id) DO UPDATE SET published_no = excluded.published_no, withdrawn_at = excluded.withdrawn_at`,
    sql`UPDATE publication_counter SET value = value + (SELECT coalesce(max(row_no), 0) FROM import_row WHERE batch_id = ${batch})
      WHERE id = 1`,
  ];
}

function putSearch({ batch }: BulkChange): Statement {
  const keys = {
    kind: 'kind',
    publicId: 'public_id',
    title: 'title',
    subtitle: 'subtitle',
    regionCode: 'region_code',
    isIllustrative: 'is_illustrative',
    isPublic: 'is_public',
    weight: 'weight',
    tokens: 'tokens',
    context: 'context',
    initials: 'initials',
  } as const;
  const values = Object.keys(keys).map((key) => name(`r.record->>'$.search.${key}'`));
  const kept = Object.values(keys).filter((column) => column !== 'kind' && column !== 'public_id');
  return sql`INSERT INTO search_doc (${name(Object.values(keys).join(', '))})
    SELECT ${joinSql(values, ', ')} FROM ${waiting(batch)} AND json_type(r.record, '$.search') = 'object'
    ON CONFLICT (kind, public_id) DO UPDATE SET ${name(kept.map((column) => `${column} = excluded.${column}`).join(', '))}`;
}

interface Touched {
  readonly kind: CountedKind;
  readonly which: Sql;
}

/** The records themselves, and the parties of pairings. */
function touchedBy({ kind, batch }: BulkChange): Touched[] {
  const own = isCounted(kind) ? [{ kind, which: sql`id IN (SELECT r.record->>'$.rowId' FROM ${waiting(batch)})` }] : [];
  if (kind !== 'PAIRING') return own;
  return [
    ...own,
    { kind: 'ENTERPRISE', which: partiesOf(batch, `('ENTERPRISE')`) },
    { kind: 'VILLAGE', which: partiesOf(batch, `('VILLAGE', 'COMMUNITY')`) },
  ];
}

function partiesOf(batch: number, kinds: string): Sql {
  const side = (kind: string, id: string) =>
    sql`SELECT r.record->>${name(`'$.next.${id}'`)} FROM ${waiting(batch)} AND r.record->>${name(`'$.next.${kind}' IN ${kinds}`)}`;
  return sql`id IN (${side('aKind', 'aId')} UNION ${side('bKind', 'bId')})`;
}

function isCounted(kind: string): kind is CountedKind {
  return Object.hasOwn(countedTables, kind);
}

function recounts({ kind, batch }: BulkChange): Statement[] {
  if (kind === 'PAIRING') {
    return [
      recountPairings('enterprise', partiesOf(batch, `('ENTERPRISE')`)),
      recountPairings('village', partiesOf(batch, `('VILLAGE', 'COMMUNITY')`)),
    ];
  }
  if (kind !== 'ORGANISATION') return [];
  const parents = sql`SELECT r.record->>'$.before.parentId' FROM ${waiting(batch)}
    UNION SELECT r.record->>'$.next.parentId' FROM ${waiting(batch)}`;
  return [recountChildren(sql`id IN (${parents})`)];
}
