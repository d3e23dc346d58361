import { isWithinRegion } from '#core/codes/region-code.ts';
import type { IllustrativeChoice } from './view.ts';

/** Which records a tile shows. */
export interface RecordTileFilter {
  readonly illustrative: IllustrativeChoice;
  readonly region?: string;
}

interface Filtered {
  readonly illustrative: boolean;
  readonly regionCode: string;
}

/** A test of records that were read whole. */
export function shownBy({ illustrative, region }: RecordTileFilter): (record: Filtered) => boolean {
  return (record) =>
    (illustrative === 'include' || record.illustrative === (illustrative === 'only')) &&
    (region === undefined || isWithinRegion(record.regionCode, region));
}
