import { isWithinRegion } from '#core/codes/region-code.ts';
import type { IllustrativeChoice } from './view.ts';

/** Which records a tile shows. */
export interface RecordTileFilter {
  readonly illustrative: IllustrativeChoice;
  /** In any of these regions, none of which lies in another. */
  readonly region?: readonly string[];
}

interface Filtered {
  readonly illustrative: boolean;
  readonly regionCode: string;
}

/** A test of records that were read whole. */
export function shownBy({ illustrative, region }: RecordTileFilter): (record: Filtered) => boolean {
  return (record) =>
    (illustrative === 'include' || record.illustrative === (illustrative === 'only')) &&
    (region === undefined || region.some((code) => isWithinRegion(record.regionCode, code)));
}
