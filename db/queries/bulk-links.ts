import type { SqlPort, Statement } from '../port.ts';
import { type LinkKey, linkSpecs } from './link-specs.ts';
import { readRows, rows } from './read.ts';
import { recordSpecs, type WrittenKind } from './record-spec.ts';
import { name, type Sql, sql } from './sql.ts';

interface BulkLinks {
  readonly kind: WrittenKind;
  /** Row id of the batch. */
  readonly batch: number;
  /** Links that its rows change. */
  readonly links: readonly LinkKey[];
}

/** Which links the ready rows change: most files name one or two of nine, and each would be looked for in every row twice. */
export async function changedLinks(db: SqlPort, { kind, batch }: Omit<BulkLinks, 'links'>): Promise<LinkKey[]> {
  const { links } = recordSpecs[kind];
  if (links.length === 0) return [];
  const found = await readRows(
    db,
    rows<{ link: LinkKey }>(sql`SELECT DISTINCT f.value AS link ${namedAmong(batch, links)}`),
  );
  return found.map(({ link }) => link);
}

/** Whether a row changes a link besides those that were found: it was made ready since. */
export function changesOtherLinks({ kind, batch, links }: BulkLinks): Sql {
  const others = recordSpecs[kind].links.filter((link) => !links.includes(link));
  return others.length === 0 ? name('0') : sql`EXISTS (SELECT 1 ${namedAmong(batch, others)})`;
}

/** `f.value`: each of some links by every ready row that changes it. */
function namedAmong(batch: number, links: readonly LinkKey[]): Sql {
  return sql`FROM import_row r CROSS JOIN json_each(r.record, '$.fields') f
    WHERE r.batch_id = ${batch} AND r.record IS NOT NULL AND f.value IN (SELECT l.value FROM json_each(${JSON.stringify(links)}) l)`;
}

/**
 * What hangs on the records of a bulk change, for the links that change, as `replaceLink` does for one record. In the order of
 * the kind, in whatever order they were found: the items of a station hang on the station.
 */
export function linkStatements({ kind, batch, links }: BulkLinks): Statement[] {
  const ordered = recordSpecs[kind].links.filter((link) => links.includes(link));
  return ordered.flatMap((link) => replaceLinks(link, kind, batch));
}

function replaceLinks(link: LinkKey, kind: WrittenKind, batch: number): Statement[] {
  const { table, owner, hasKind, shape, columns } = linkSpecs[link];
  const changed = sql`import_row r WHERE r.batch_id = ${batch} AND r.record IS NOT NULL
    AND EXISTS (SELECT 1 FROM json_each(r.record, '$.fields') f WHERE f.value = ${link})`;
  const ofKind = name(hasKind ? ` AND kind = '${kind}'` : '');
  const owners = (which: Sql) => sql`${name(owner)} IN (SELECT r.record->>'$.rowId' FROM ${changed}${which})${ofKind}`;
  const target = name(`${table} (${[owner, ...(hasKind ? ['kind'] : []), ...Object.values(columns)].join(', ')})`);
  const kindColumn = name(hasKind ? `'${kind}', ` : '');
  if (shape === 'ONE') {
    // written over and never deleted while it stays: other rows hang on it
    const fields = Object.keys(columns).map((field) => `r.record->>'$.next.${link}.${field}'`);
    const sets = Object.values(columns).map((column) => `${column} = excluded.${column}`);
    const type = name(`json_type(r.record, '$.next.${link}')`);
    return [
      sql`DELETE FROM ${name(table)} WHERE ${owners(sql` AND ${type} IS NOT 'object'`)}`,
      sql`INSERT INTO ${target} SELECT r.record->>'$.rowId', ${kindColumn}${name(fields.join(', '))} FROM ${changed} AND ${type} = 'object'
        ON CONFLICT (${name(owner)}) DO UPDATE SET ${name(sets.join(', '))}`,
    ];
  }
  const fields = Object.keys(columns).map((field) => (shape === 'CODES' ? 'j.value' : `j.value->>'${field}'`));
  return [
    sql`DELETE FROM ${name(table)} WHERE ${owners(sql``)}`,
    sql`INSERT INTO ${target} SELECT r.record->>'$.rowId', ${kindColumn}${name(fields.join(', '))}
      FROM import_row r CROSS JOIN json_each(r.record, ${`$.next.${link}`}) j
      WHERE r.batch_id = ${batch} AND r.record IS NOT NULL
        AND EXISTS (SELECT 1 FROM json_each(r.record, '$.fields') f WHERE f.value = ${link})`,
  ];
}
