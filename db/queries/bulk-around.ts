import type { SqlPort } from '../port.ts';
import { readTogether, rows } from './read.ts';
import type { PlainState } from './record-state.ts';
import { sql } from './sql.ts';

/** Names around records that their search text needs. */
export interface Around {
  readonly regionName: (code: string) => string;
  readonly parkName: (rowId: number) => string | null;
}

/** Full names of the regions and names of the parks of many states, in one round trip. */
export async function aroundStates(db: SqlPort, states: readonly PlainState[]): Promise<Around> {
  const codes = JSON.stringify([...new Set(states.flatMap(({ regionCode }) => regionCode ?? []))]);
  const ids = JSON.stringify([...new Set(states.flatMap(({ parkId }) => parkId ?? []))]);
  const found = await readTogether(db, {
    regions: rows<{ code: string; name: string }>(
      sql`SELECT r.code, r.full_name AS name FROM json_each(${codes}) j CROSS JOIN region r ON r.code = j.value`,
    ),
    parks: rows<{ id: number; name: string }>(
      sql`SELECT p.id, p.name FROM json_each(${ids}) j CROSS JOIN park p ON p.id = j.value`,
    ),
  });
  const regions = new Map(found.regions.map(({ code, name }) => [code, name]));
  const parks = new Map(found.parks.map(({ id, name }) => [id, name]));
  return { regionName: (code) => regions.get(code) ?? '', parkName: (rowId) => parks.get(rowId) ?? null };
}
