import type { PointValue } from '#core/records/field.ts';
import type { StaffValues } from '#core/schemas/staff.ts';
import type { StaffCorrection } from '#core/schemas/staff-correction.ts';

/** What the form of adopting a correction says about the site. */
export type Accepted = { readonly usePoint: boolean; readonly phone: string };

/**
 * Values that the site gets by adopting a correction. A visitor's device reads WGS84 and stands near the place, not on it:
 * the point counts as found by address until somebody surveys it.
 */
export function acceptedValues({ id, point, site }: StaffCorrection, { usePoint, phone }: Accepted): StaffValues {
  const wanted: PointValue | null =
    usePoint && point !== null
      ? {
          lng: point.lng,
          lat: point.lat,
          precision: 'GEOCODED',
          system: 'WGS84',
          entered: null,
          source: `地图纠错 ${id}`,
        }
      : null;
  const number = phone.trim();
  return {
    ...(wanted === null ? {} : { point: wanted }),
    ...(number === '' || number === site.phone ? {} : { phone: number }),
  };
}
