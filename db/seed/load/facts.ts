import type { SqlPort, Statement } from '../../port.ts';
import type { loadedSet } from '../../schema/loaded-set.ts';

const SINCE = 'data_loaded_at';

/** Instant of the first load of this database, ms UTC; null before it. */
export async function firstLoadedAt(db: SqlPort): Promise<number | null> {
  const [row] = await db.query<{ value: string }>('SELECT value FROM meta WHERE key = ?', [SINCE]);
  return row === undefined ? null : Number(row.value);
}

export function setFirstLoadedAt(since: number): Statement {
  return setFact(SINCE, String(since));
}

export function setDemoData(on: boolean): Statement {
  return setFact('demo_data', on ? 'on' : 'off');
}

function setFact(key: string, value: string): Statement {
  return {
    text: `INSERT INTO meta (key, value) VALUES (?, ?)
      ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE meta.value <> excluded.value`,
    values: [key, value],
  };
}

export type LoadedSet = Omit<typeof loadedSet.$inferSelect, 'loadedAt'>;

/** Digests of the sets that are there, by code. */
export async function loadedDigests(db: SqlPort): Promise<ReadonlyMap<string, string>> {
  const rows = await db.query<{ code: string; digest: string }>('SELECT code, digest FROM loaded_set');
  return new Map(rows.map(({ code, digest }) => [code, digest]));
}

/** Notes that sets are loaded; `loaded_at` is the instant at which they last changed. */
export function setLoaded(sets: readonly LoadedSet[], now: number): Statement {
  return {
    text: `INSERT INTO loaded_set (code, label, is_illustrative, expected_total, row_count, digest, loaded_at)
      SELECT value ->> 'code', value ->> 'label', value ->> 'isIllustrative', value ->> 'expectedTotal',
        value ->> 'rowCount', value ->> 'digest', ?2 FROM json_each(?1) WHERE true
      ON CONFLICT (code) DO UPDATE SET label = excluded.label, is_illustrative = excluded.is_illustrative,
        expected_total = excluded.expected_total, row_count = excluded.row_count, digest = excluded.digest,
        loaded_at = excluded.loaded_at
      WHERE loaded_set.digest <> excluded.digest`,
    values: [JSON.stringify(sets), now],
  };
}
