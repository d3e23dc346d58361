import { toMercator } from '#core/geo/mercator.ts';
import type { OpeningHours } from '#core/hours/opening-hours.ts';
import { parseHours } from '#core/hours/parse/parse-hours.ts';
import { derivedId } from '#core/ids.ts';
import { facility, type PositionType, positionFunction } from '#core/terms/position.ts';
import { codesOf } from '#core/terms/term.ts';
import { emptyState, recordSpecs } from '#db/queries/record-spec.ts';
import { type County, type PlacedPoint, weighted } from './density.ts';

/** A site as the importer would write it: its row by the keys of the schema, with its links. */
export interface MadeSite {
  readonly state: Readonly<Record<string, unknown>>;
  readonly county: County;
  readonly functions: readonly string[];
  readonly facilities: readonly string[];
}

/** Kinds with how many there are of each. */
const KINDS: readonly (readonly [PositionType, number])[] = [
  ['VILLAGE_SERVICE_STATION', 60],
  ['SERVICE_CENTER', 15],
  ['ACTIVITY_POSITION', 12],
  ['RED_COLLAR_STATION', 8],
  ['TOWN_SERVICE_CENTER', 5],
];
const LISTINGS = [
  '周一至周五 8:30-12:00，14:30-18:00',
  '周一至周日 9:00-21:00',
  '周二至周六 8:30-11:30，13:30-17:00，周日、周一闭馆',
  '周一至周五 9:00-17:00',
  '24小时开放',
  null,
].map((text) => ({ text, hours: text === null ? null : JSON.stringify(understood(text)) }));
const SUSPENDED_SHARE = 0.01;
/** 2026-01-01 in Shanghai, ms UTC: the data are the same whenever they are made. */
const MADE_AT = 1_767_196_800_000;

function understood(text: string): OpeningHours {
  const hours = parseHours(text);
  if (!hours.ok) throw new Error(`${text}: ${JSON.stringify(hours.error)}`);
  return hours.value;
}

/** Makes one site after the other; the same for the same random numbers. */
export function siteMaker(place: () => PlacedPoint, random: () => number): (index: number) => MadeSite {
  const empty = emptyState(recordSpecs.SITE);
  const pickKind = weighted(
    KINDS.map(([, share]) => share),
    random,
  );
  const some = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T; // no list here is empty
  const few = (codes: readonly string[], most: number) =>
    [...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => some(codes)))].sort();
  const maybe = (chance: number) => (random() < chance ? 1 : 0);
  return (index) => {
    const { county, point } = place();
    const [lng, lat] = point;
    const { x, y } = toMercator(point);
    const [type] = KINDS[pickKind()] ?? some(KINDS);
    const { text, hours } = some(LISTINGS);
    const functions = few(codesOf(positionFunction), 3);
    const facilities = few(codesOf(facility), 5);
    const state = {
      ...empty,
      publicId: derivedId('SITE', 'bench', index),
      version: 1,
      createdAt: MADE_AT,
      updatedAt: MADE_AT + index,
      name: `测量服务点${String(index).padStart(7, '0')}`,
      type,
      level: some(['FEATURED', 'ORDINARY', null]),
      hasCounter: maybe(0.6),
      regionCode: county.code,
      ...{ lng, lat, mx: x, my: y, precision: 'SURVEYED', coordSystemEntered: 'WGS84' },
      address: `测量路 ${1 + Math.floor(random() * 400)} 号`,
      responsibleUnit: `${county.name}测量单位`,
      hours: hours ?? empty.hours,
      hoursText: text,
      openToPublic: maybe(0.9),
      barrierWheelchair: maybe(0.5),
      ...{ checkPlace: 1, checkEquipment: maybe(0.9), checkSign: maybe(0.9) },
      ...{ checkBooks: maybe(0.8), checkRules: maybe(0.8), checkActivities: maybe(0.7) },
      verifiedOn: some(['2026-03-01', '2026-09-01', null]),
      publicationStatus: maybe(SUSPENDED_SHARE) === 1 ? 'SUSPENDED' : 'PUBLISHED',
      functions,
      facilities,
    };
    return { state, county, functions, facilities };
  };
}
