import type { SqlValue } from '#db/port.ts';

/** One statement that the API sent to D1, and how many rows D1 says it read. */
export interface Seen {
  readonly text: string;
  readonly values: readonly SqlValue[];
  readonly read: number;
  /** Statements of one batch have the same. */
  readonly trip: number;
}

/** D1 with a witness: `seen` gathers every statement that was run. Only what our adapter calls is passed on. */
export function watched(db: D1Database): { readonly DB: D1Database; readonly seen: Seen[] } {
  const seen: Seen[] = [];
  let trips = 0;
  const noted = new WeakMap<
    D1PreparedStatement,
    { statement: D1PreparedStatement; note: Pick<Seen, 'text' | 'values'> }
  >();
  const watch = (statement: D1PreparedStatement, text: string, values: SqlValue[]): D1PreparedStatement => {
    const note = { text, values };
    const proxy = {
      bind: (...bound: SqlValue[]) => watch(statement.bind(...bound), text, bound),
      all: async () => {
        const trip = trips++;
        const result = await statement.all();
        seen.push({ ...note, read: result.meta.rows_read, trip });
        return result;
      },
    } as unknown as D1PreparedStatement; // bind and all are what the adapter calls
    noted.set(proxy, { statement, note });
    return proxy;
  };
  const source = {
    prepare: (text: string) => watch(db.prepare(text), text, []),
    batch: async (statements: D1PreparedStatement[]) => {
      const known = statements.flatMap((statement) => noted.get(statement) ?? []);
      const trip = trips++;
      const results = await db.batch(known.map(({ statement }) => statement));
      results.forEach((result, i) => {
        const note = known[i]?.note;
        if (note !== undefined) seen.push({ ...note, read: result.meta.rows_read, trip });
      });
      return results;
    },
  };
  const withSession = () => ({ ...source, getBookmark: () => null });
  const DB = { ...source, withSession } as unknown as D1Database; // what the adapter calls
  return { DB, seen };
}
