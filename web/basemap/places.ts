import type { Place, PlaceProperties } from './format.ts';
import { interiorPoint } from './interior-point.ts';
import type { Country } from './source.ts';

/** Where the names of seas stand on open water. */
const SEAS: [name: string, rank: 1 | 2, lng: number, lat: number][] = [
  ['渤海', 2, 119.9, 38.7],
  ['黄海', 1, 123.2, 35.3],
  ['东海', 1, 125.4, 29.2],
  ['南海', 1, 114.6, 13.2],
  ['日本海', 2, 134.5, 40],
  ['太平洋', 1, 146, 27],
  ['孟加拉湾', 2, 89, 15.5],
];

/** Where the names of island groups and islands stand, among or on what they name. */
const ISLANDS: [name: string, rank: 2 | 3, lng: number, lat: number][] = [
  ['东沙群岛', 2, 116.72, 20.7],
  ['西沙群岛', 2, 112.1, 16.5],
  ['中沙群岛', 2, 114.4, 15.8],
  ['南沙群岛', 2, 114.2, 9.7],
  ['黄岩岛', 3, 117.77, 15.16],
  ['曾母暗沙', 3, 112.28, 3.96],
  ['钓鱼岛', 3, 123.515, 25.747],
  ['赤尾屿', 3, 124.568, 25.919],
];

/** Countries that are named, by ISO 3166-1 code: the neighbours by land and sea and what lies between them. */
const NAMED_COUNTRIES: Record<2 | 3, string[]> = {
  2: ['RUS', 'MNG', 'KAZ', 'IND', 'JPN', 'KOR', 'PRK', 'VNM', 'MMR', 'THA', 'PHL', 'IDN', 'MYS', 'PAK', 'AFG'],
  3: ['KGZ', 'TJK', 'UZB', 'NPL', 'BTN', 'BGD', 'LAO', 'KHM', 'BRN', 'SGP', 'LKA'],
};

/** Names that no region carries, with the points of neighbouring countries taken from their outlines. */
export function placesOf(world: Country[]): Place[] {
  return [
    ...SEAS.map(([name, rank, lng, lat]) => place('SEA', name, rank, [lng, lat])),
    ...ISLANDS.map(([name, rank, lng, lat]) => place('ISLANDS', name, rank, [lng, lat])),
    ...countries(world, 2),
    ...countries(world, 3),
  ];
}

function countries(world: Country[], rank: 2 | 3): Place[] {
  return NAMED_COUNTRIES[rank].flatMap((code) =>
    world
      .filter((country) => country.code === code)
      .map(({ name, parts }) => place('COUNTRY', name, rank, interiorPoint(parts))),
  );
}

function place(kind: PlaceProperties['kind'], name: string, rank: 1 | 2 | 3, coordinates: [number, number]): Place {
  return { type: 'Point', coordinates, properties: { kind, name, rank } };
}
