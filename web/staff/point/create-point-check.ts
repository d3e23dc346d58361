import type { Accessor } from 'solid-js';
import type { LngLat } from '#core/geo/lng-lat.ts';
import type { PointCheck } from '#core/schemas/point-check.ts';
import { createLoad, type Load } from '#web-api/create-load.ts';
import { useStaff } from '../context.ts';
import { createSettled } from './model/settled.ts';

/** What the point is asked for: the record it belongs to, or the region and park a new one names. */
export type PointPlace = { record?: string; region?: string; park?: string };

/** What is known around a point, asked once it stands still. `within`: how far neighbours are looked for, metres. */
export function createPointCheck(
  point: Accessor<LngLat | null>,
  place: Accessor<PointPlace>,
  within?: number,
): Load<PointCheck> {
  const { api } = useStaff();
  const question = () => {
    const at = point();
    return at === null ? null : { lng: at[0].toFixed(7), lat: at[1].toFixed(7), within, ...place() };
  };
  const settled = createSettled(question);
  const load = createLoad(settled, (query, signal) => api.get('/api/staff/point-check', { query, signal }));
  const isSettled = () => JSON.stringify(settled()) === JSON.stringify(question());
  return { ...load, stale: () => load.stale() || !isSettled() };
}
