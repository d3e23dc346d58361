import type { SqlPort } from '#db/port.ts';
import { isRegion } from '#db/queries/regions.ts';
import { invalid } from './errors.ts';

/**
 * Refuses a region code that has the right form and belongs to no region. Asked only when a list came out empty: where
 * there are records, the region is there too.
 */
export async function refuseUnknownRegion(db: SqlPort, code: string | undefined, parameter = 'region'): Promise<void> {
  if (code === undefined || (await isRegion(db, code))) return;
  throw invalid(parameter, code, '现有的行政区划代码，可从 /api/regions 查到');
}
