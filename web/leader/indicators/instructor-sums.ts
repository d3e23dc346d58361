import type { IndicatorsText } from './text/indicators-zh.ts';

/** What grids and stations state each, with the name of either; undefined where neither states a sum that can be told. */
export function instructorSums(
  { gridSum, stationSum, sums }: Pick<IndicatorsText, 'gridSum' | 'stationSum' | 'sums'>,
  { grids, stations }: { readonly grids: string | null; readonly stations: string | null },
): string | undefined {
  const told = [...(grids === null ? [] : [gridSum(grids)]), ...(stations === null ? [] : [stationSum(stations)])];
  return told.length === 0 ? undefined : told.join(sums);
}
