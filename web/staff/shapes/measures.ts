import { distanceM } from '#core/geo/distance.ts';
import { type PolygonRings, polygonAreaM2 } from '#core/geo/polygon.ts';
import { edgesOf } from '#core/geo/segments.ts';

/** 1 亩 = 1/15 公顷. */
const MU_M2 = 10_000 / 15;

export type Measures = {
  hectares: string;
  squareKm: string;
  mu: string;
  /** Of the outer ring, metres. */
  perimeterM: string;
};

/** Size of an outline in the three units of land offices, each to three significant digits or whole. */
export function measuresOf(rings: PolygonRings): Measures {
  const area = polygonAreaM2(rings);
  const around = edgesOf(rings[0] ?? []).reduce((sum, [a, b]) => sum + distanceM(a, b), 0);
  return {
    hectares: figure(area / 10_000),
    squareKm: figure(area / 1_000_000),
    mu: figure(area / MU_M2),
    perimeterM: figure(around),
  };
}

/** Four significant digits below a thousand, whole numbers with separators above; never an exponent. */
export function figure(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en-US');
  const digits = value > 0 ? Math.max(0, Math.min(6, 3 - Math.floor(Math.log10(value)))) : 0;
  return String(Number(value.toFixed(digits)));
}
