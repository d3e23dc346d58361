import type { LngLat } from '#core/geo/lng-lat.ts';
import type { Random } from './random.ts';
import type { Ellipse } from './scatter.ts';

/** A township of 定襄 with its approximate centre (WGS84, within some 5 km) and its share of the 118 sample villages. */
export interface Town {
  readonly code: string;
  readonly name: string;
  readonly centre: LngLat;
  readonly villages: number;
  /** 晋昌, 季庄, 蒋村 and 神山 hold about 70 % of the sample enterprises. */
  readonly isIndustrial: boolean;
}

/** Drawn by hand well inside the county, so that no sample lies beyond its border; it is no boundary. */
const insideCounty: readonly LngLat[] = [
  [112.882, 38.515],
  [112.855, 38.575],
  [112.9, 38.625],
  [112.93, 38.61],
  [112.98, 38.6],
  [113.01, 38.625],
  [113.07, 38.635],
  [113.078, 38.607],
  [113.11, 38.6],
  [113.12, 38.583],
  [113.15, 38.56],
  [113.185, 38.55],
  [113.2, 38.525],
  [113.2, 38.43],
  [113.13, 38.425],
  [113.08, 38.422],
  [113.06, 38.4],
  [112.91, 38.4],
  [112.91, 38.44],
  [112.88, 38.45],
  [112.885, 38.495],
  [112.882, 38.515],
];

/** Where samples of a town are scattered. */
export function areaOf(town: Town, eastKm: number, northKm: number): Ellipse {
  return { centre: town.centre, eastKm, northKm, within: insideCounty };
}

/** 季庄 12 and 蒋村 10 follow older public counts; the others are chosen so that the sum is the published 118. */
export const dingxiangTowns: readonly Town[] = [
  { code: '140921100', name: '晋昌', centre: [112.957, 38.48], villages: 27, isIndustrial: true },
  { code: '140921101', name: '河边', centre: [113.13, 38.565], villages: 17, isIndustrial: false },
  { code: '140921102', name: '宏道', centre: [113.035, 38.565], villages: 13, isIndustrial: false },
  { code: '140921103', name: '季庄', centre: [112.975, 38.565], villages: 12, isIndustrial: true },
  { code: '140921104', name: '蒋村', centre: [113.055, 38.53], villages: 10, isIndustrial: true },
  { code: '140921201', name: '南王', centre: [113.065, 38.455], villages: 15, isIndustrial: false },
  { code: '140921203', name: '神山', centre: [113.0, 38.515], villages: 12, isIndustrial: true },
  { code: '140921205', name: '受禄', centre: [112.9, 38.53], villages: 12, isIndustrial: false },
];

const industrial = dingxiangTowns.filter((town) => town.isIndustrial);
const other = dingxiangTowns.filter((town) => !town.isIndustrial);

const INDUSTRIAL_SHARE = 0.7;

/** A town for an enterprise or position: 70 % in the industrial four, evenly inside each group. */
export function drawTown(random: Random): Town {
  const group = random() < INDUSTRIAL_SHARE ? industrial : other;
  const town = group[Math.floor(random() * group.length)];
  if (town === undefined) throw new Error('a group of towns is empty');
  return town;
}
