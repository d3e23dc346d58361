import type { Grid } from '#core/schemas/grid.ts';
import type { Api } from '#web-api/create-api.ts';
import { inGrid } from '../model/in-grid.ts';
import type { RecordSets } from '../model/layers.ts';
import { inOrder } from '../model/row-order.ts';
import { loadRecords, type RecordsQuestion } from './load-records.ts';

export const gridSets = ['sites', 'organisations', 'enterprises'] as const;
export type InGrid = { [S in (typeof gridSets)[number]]: RecordSets[S][] };

/** What lies in a grid, out of the lists of its park or county. */
export async function loadInGrid(
  api: Api,
  { grid, ...question }: RecordsQuestion & { grid: Grid },
  signal: AbortSignal,
): Promise<InGrid> {
  const [sites, organisations, enterprises] = await Promise.all([
    loadRecords(api, 'sites', question, signal),
    loadRecords(api, 'organisations', question, signal),
    loadRecords(api, 'enterprises', question, signal),
  ]);
  return {
    sites: inOrder(inGrid(grid, sites.items)),
    organisations: inOrder(inGrid(grid, organisations.items)),
    enterprises: inOrder(inGrid(grid, enterprises.items)),
  };
}
