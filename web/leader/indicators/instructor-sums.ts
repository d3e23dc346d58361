import type { IndicatorsText } from './text/indicators-zh.ts';

/** What grids and stations state each, with the name of either; undefined where neither states a sum that can be told. */
export function instructorSums(
  { gridSum, stationSum, sums }: Pick<IndicatorsText, 'gridSum' | 'stationSum' | 'sums'>,
  { grids, stations }: { readonly grids: string; readonly stations: string },
): string | undefined {
  const told = [...(grids === '' ? [] : [gridSum(grids)]), ...(stations === '' ? [] : [stationSum(stations)])];
  return told.length === 0 ? undefined : told.join(sums);
}
