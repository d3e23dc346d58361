import type { Point } from '#core/schemas/common.ts';
import type { Enterprise } from '#core/schemas/enterprise.ts';
import type { GapKind } from '#core/terms/service-gap.ts';

type Duty = Pick<Enterprise, 'responsibleUnit' | 'officePhone' | 'verifiedOn' | 'dueOn'>;

/** A unit beyond the ring of every service station, with the nearest of them. */
export type Gap = Duty & {
  /** Of the unit. */
  id: string;
  kind: GapKind;
  name: string;
  /** Where it is measured from; of a grid the middle of its area. */
  point: Point;
  regionName: string;
  nearest: string;
  /** In straight line along the WGS84 ellipsoid. */
  metres: number;
  isIllustrative: boolean;
};
