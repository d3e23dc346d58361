import type { Statement } from '../port.ts';
import { type LinkKey, linkSpecs } from './link-specs.ts';
import { recordSpecs, type WrittenKind } from './record-spec.ts';
import { name, type Sql, sql } from './sql.ts';

/** What hangs on the records of a bulk change, for every link of their kind, as `replaceLink` does for one record. */
export function linkStatements({ kind, batch }: { readonly kind: WrittenKind; readonly batch: number }): Statement[] {
  return recordSpecs[kind].links.flatMap((link) => replaceLinks(link, kind, batch));
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
