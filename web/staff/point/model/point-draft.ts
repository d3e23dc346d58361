import { toWgs84 } from '#core/geo/datum.ts';
import { type DeviceReading, gradeOf, type ReadingGrade } from '#core/geo/device-reading.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { type PastedPoint, pasteOrigin } from '#core/geo/paste/pasted-point.ts';
import type { PointValue } from '#core/records/field.ts';
import type { CoordPrecision, CoordSystem } from '#core/terms/place.ts';

/** The API keeps 7 decimals and 500 characters of what was entered. */
const DECIMALS = 1e7;
const MAX_ENTERED = 500;

/** What is written as the source where nobody wrote one; kept in Chinese, as all data is. */
const TYPED = '手工录入';
const BY_HAND = '地图上标定';
const BY_DEVICE = '本机定位';

/** Nothing said how exact the point is: no more is claimed than that it is in the right street. */
const MODEST: CoordPrecision = 'STREET';
const DEVICE_PRECISION: Readonly<Record<ReadingGrade, CoordPrecision>> = {
  FINE: 'SURVEYED',
  COARSE: 'STREET',
  USELESS: 'TOWNSHIP',
};

/** What a person said of the point with their own hands; it stays when the point moves. Null = nothing. */
export type Said = { precision: CoordPrecision | null; source: string | null };

export function toPoint({ lng, lat }: Pick<PointValue, 'lng' | 'lat'>): LngLat {
  return [lng, lat];
}

/** A pasted point in the system it is in. */
export function pastedValue(pasted: PastedPoint, system: CoordSystem, said: Said): PointValue {
  return {
    ...rounded(toWgs84([pasted.lng, pasted.lat], system)),
    precision: said.precision ?? MODEST,
    system,
    entered: enteredText(pasted.entered),
    source: said.source ?? sourceOf(pasted),
  };
}

/** A link names its map; numbers came from wherever a person had them. */
function sourceOf({ origin }: PastedPoint): string {
  return origin === 'NUMBERS' || origin === 'WKT' || origin === 'GEOJSON' ? TYPED : pasteOrigin[origin].zh;
}

/** What is kept of a pasted text. */
export function enteredText(text: string): string {
  return text.trim().replace(/\s+/g, ' ').slice(0, MAX_ENTERED);
}

/** A point that was moved on the map: nothing was entered. */
export function movedValue(point: LngLat, said: Said): PointValue {
  const [precision, source] = [said.precision ?? MODEST, said.source ?? BY_HAND];
  return { ...rounded(point), precision, system: null, entered: null, source };
}

/** A device's reading that somebody took over. */
export function deviceValue({ at, accuracyM }: DeviceReading, said: Said): PointValue {
  const { lng, lat } = rounded(at);
  return {
    lng,
    lat,
    precision: said.precision ?? DEVICE_PRECISION[gradeOf(accuracyM)],
    system: 'WGS84',
    entered: `${lng},${lat}`,
    source: said.source ?? `${BY_DEVICE}（±${Math.round(accuracyM)} 米）`,
  };
}

/** The same value read in another system than it was. */
export function rereadValue(corrected: LngLat, system: CoordSystem, before: PointValue): PointValue {
  return { ...before, ...rounded(corrected), system };
}

function rounded([lng, lat]: LngLat): { lng: number; lat: number } {
  return { lng: Math.round(lng * DECIMALS) / DECIMALS, lat: Math.round(lat * DECIMALS) / DECIMALS };
}
