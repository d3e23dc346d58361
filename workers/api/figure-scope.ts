import type { SqlPort } from '#db/port.ts';
import type { RollupScope } from '#db/queries/rollups.ts';
import { parkRegion } from '#db/queries/summary.ts';
import { invalid } from './errors.ts';

/** What figures are asked of: a region, or a park that lies in it. */
export async function figureScope(db: SqlPort, code: string, park: string | undefined): Promise<RollupScope> {
  if (park === undefined) return { kind: 'REGION', code };
  if ((await parkRegion(db, park, code)) === null) throw invalid('park', park, '该区划中一个园区的编号');
  return { kind: 'PARK', code: park };
}
