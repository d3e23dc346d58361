import { isWithinRegion } from '#core/codes/region-code.ts';
import type { Site } from '#core/schemas/site.ts';
import type { RegionChoice } from '../load/region-choices.ts';

/** Numbers of places from the whole list of the region above, for regions that come without: towns and villages. */
export function countInRegions(choices: readonly RegionChoice[], sites: readonly Site[]): RegionChoice[] {
  return choices.map((choice) =>
    choice.count === null
      ? { ...choice, count: sites.filter(({ regionCode }) => isWithinRegion(regionCode, choice.code)).length }
      : choice,
  );
}
