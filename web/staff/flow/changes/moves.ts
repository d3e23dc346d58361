import { distanceM } from '#core/geo/distance.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import type { PointValue } from '#core/records/field.ts';
import type { ShownChange } from '#core/schemas/staff.ts';
import type { MovedRecord } from '#map/features/moves.ts';
import { distanceWords } from '../model/distance-words.ts';
import type { FlowText } from '../text/flow-zh.ts';

/** What changes move on the map, one a change; those that move nothing are left out. */
export function movesOf(changes: readonly ShownChange[], text: FlowText): MovedRecord[] {
  return changes.flatMap((change) => {
    const point = change.fields.find(({ field }) => field === 'point');
    const wanted = lngLat(point?.wanted);
    if (point === undefined || wanted === null) return [];
    const old = lngLat(point.current);
    const length = old === null ? '' : distanceWords(distanceM(old, wanted), text);
    return [{ id: change.id, name: change.title, old, point: wanted, length }];
  });
}

function lngLat(value: unknown): LngLat | null {
  if (typeof value !== 'object' || value === null) return null;
  // a field of the kind POINT holds a PointValue
  const { lng, lat } = value as PointValue;
  return [lng, lat];
}
