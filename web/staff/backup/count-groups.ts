import type { BackupEnd } from '#core/backup/lines.ts';
import { recordCatalogue, type StaffKind, staffKinds } from '#core/records/catalogue.ts';
import type { Term } from '#core/terms/term.ts';

/** Rows by table. */
export type Rows = Readonly<Record<string, number>>;

export function rowsByTable({ tables }: BackupEnd): Rows {
  return Object.fromEntries(Object.entries(tables).map(([table, { rows }]) => [table, rows]));
}

/** A kind of record by its term, another table by name, and all others together. */
export type CountGroup = {
  readonly name: { readonly term: Term } | { readonly table: string } | { readonly others: number };
  readonly kept: number;
  /** Undefined where nothing was restored. */
  readonly restored: number | undefined;
};

/** The table of a kind of record. */
function tableOf(kind: StaffKind): string {
  return kind === 'SITE' ? 'position' : kind.toLowerCase();
}

/** Counts before and after, the kinds of records first, then the tables that have a name of their own, then the rest. */
export function countGroups(kept: Rows, restored: Rows | undefined, named: readonly string[]): readonly CountGroup[] {
  const group = (name: CountGroup['name'], tables: readonly string[]): CountGroup => {
    const sum = (rows: Rows) => tables.reduce((all, table) => all + (rows[table] ?? 0), 0);
    return { name, kept: sum(kept), restored: restored && sum(restored) };
  };
  const known = new Set([...staffKinds.map(tableOf), ...named]);
  const others = [...new Set([...Object.keys(kept), ...Object.keys(restored ?? {})])].filter(
    (table) => !known.has(table),
  );
  return [
    ...staffKinds.map((kind) => group({ term: recordCatalogue[kind].term }, [tableOf(kind)])),
    ...named.map((table) => group({ table }, [table])),
    ...(others.length === 0 ? [] : [group({ others: others.length }, others)]),
  ];
}
