import { toMercator } from '#core/geo/mercator.ts';

/** `mx` and `my` of a row with `lng` and `lat`; null where it has no point. */
export function cellOf({ lng, lat }: { readonly lng?: unknown; readonly lat?: unknown }): {
  mx: number | null;
  my: number | null;
} {
  if (typeof lng !== 'number' || typeof lat !== 'number') return { mx: null, my: null };
  const { x, y } = toMercator([lng, lat]);
  return { mx: x, my: y };
}
