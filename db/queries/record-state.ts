import type { SqlPort } from '../port.ts';
import { type LinkKey, linkSpecs } from './link-specs.ts';
import { linkColumn } from './record-links.ts';
import { type RecordState, recordSpecs, type WrittenKind } from './record-spec.ts';
import { joinSql, name, type Sql, sql } from './sql.ts';

/** A state as it is handled inside the write path, where the kind is a value; typed at its edges. */
export type PlainState = Readonly<Record<string, unknown>>;

export interface StoredState {
  readonly id: number;
  readonly state: PlainState;
}

/**
 * States of the records of a kind that a condition over `r` picks, by row id; at most `limit`. `links` narrows which links
 * are read; the states are then no whole ones.
 */
export async function readStates(
  db: SqlPort,
  kind: WrittenKind,
  condition: Sql,
  limit: number,
  links: readonly LinkKey[] = recordSpecs[kind].links,
): Promise<StoredState[]> {
  const spec = recordSpecs[kind];
  const columns = Object.entries(spec.columns).map(([key, column]) => name(`r.${column.name} AS "${key}"`));
  const linked = links.map((link) => linkColumn(link, kind));
  const { text, values } = sql`SELECT r.id AS "id", ${joinSql([...columns, ...linked], ', ')}
    FROM ${name(spec.table)} r WHERE ${condition} ORDER BY r.id LIMIT ${limit}`;
  const rows = await db.query<Record<string, unknown> & { id: number }>(text, values);
  return rows.map(({ id, ...row }) => {
    for (const link of links) {
      const json = row[link];
      row[link] = typeof json === 'string' ? JSON.parse(json) : linkSpecs[link].shape === 'ONE' ? null : [];
    }
    return { id, state: row };
  });
}

export async function readState(db: SqlPort, kind: WrittenKind, publicId: string): Promise<StoredState | null> {
  return (await readStates(db, kind, sql`r.public_id = ${publicId}`, 1))[0] ?? null;
}

/** Gives a state back its type: the kind says which columns and links were read. */
export function typedState<K extends WrittenKind>(_kind: K, state: PlainState): RecordState<K> {
  return state as unknown as RecordState<K>; // read by the columns of the kind's own table
}
