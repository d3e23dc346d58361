import type { DraftPort, KeptRow } from '../../../../web/staff/drafts/draft-port.ts';

/** The storage of a PC as a map; `broken` makes every writing fail with that error. */
export function memoryPort(): DraftPort & { rows: Map<string, KeptRow>; broken: Error | null } {
  const rows = new Map<string, KeptRow>();
  const port = {
    rows,
    // a class property would be readonly to the tests
    broken: null as Error | null,
    get: async (id: string) => rows.get(id),
    allOf: async (owner: string) => [...rows.values()].filter((row) => row.owner === owner),
    async put(row: KeptRow, seen: string | null) {
      if (port.broken) throw port.broken;
      if (seen !== 'ANY' && (rows.get(row.id)?.stamp ?? null) !== seen) return false;
      rows.set(row.id, row);
      return true;
    },
    async remove(id: string, seen: string) {
      return (seen === 'ANY' || rows.get(id)?.stamp === seen) && rows.delete(id);
    },
    async removeOlder(shelf: string, before: number) {
      for (const row of rows.values()) if (row.shelf === shelf && row.at < before) rows.delete(row.id);
    },
  };
  return port;
}
