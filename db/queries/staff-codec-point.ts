import type { FieldCodec } from './staff-codec-types.ts';

/** Parts of a point as the staff API has them, and the columns that hold them. */
const POINT_KEYS = {
  lng: 'lng',
  lat: 'lat',
  precision: 'precision',
  system: 'coordSystemEntered',
  entered: 'pointEntered',
  source: 'geocodeSource',
} as const;

export const pointCodec: FieldCodec = {
  keys: Object.values(POINT_KEYS),
  read: (state) => {
    if (state.lng === undefined) return undefined;
    if (state.lng === null) return null;
    return Object.fromEntries(Object.entries(POINT_KEYS).map(([part, key]) => [part, rounded(state[key])]));
  },
  write: (value) => {
    const point = (value ?? {}) as Readonly<Record<string, unknown>>; // a checked PointValue or nothing
    return Object.fromEntries(Object.entries(POINT_KEYS).map(([part, key]) => [key, point[part] ?? null]));
  },
};

const DECIMALS = 1e7;

function rounded(part: unknown): unknown {
  return typeof part === 'number' ? Math.round(part * DECIMALS) / DECIMALS : (part ?? null);
}
