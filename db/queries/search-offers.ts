import type { SearchKind } from '#core/schemas/search.ts';
import { type Amenity, amenitiesAsked, amenityTitle } from '#core/search/facility-words.ts';
import { facility } from '#core/terms/position.ts';
import { inRegion, isPublic } from './public.ts';
import { type Rows, rows } from './read.ts';
import { literal, name, type Sql, sql, whereAll } from './sql.ts';
import type { IllustrativeChoice } from './view.ts';

/** A hit as search ranks it. */
export interface HitRow {
  readonly kind: SearchKind;
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly regionCode: string | null;
  readonly isIllustrative: 0 | 1;
  readonly weight: number;
  /** Short name of a park or organisation, or the other name that the text is. */
  readonly otherName: string | null;
  /** The name, or its pinyin, begins with the first character of the text. */
  readonly starts: 0 | 1;
  /** Where it does not follow from the names. */
  readonly closeness?: number;
}

/** Amenities offered at most for one text: 充电 is two. */
const MAX_AMENITIES = 3;
/** Places that are counted; of more it is only said that there are some. */
const MAX_COUNTED = 300;

export interface Offered {
  readonly public: number;
  readonly seen: number;
}

type AmenityAsked = ReturnType<typeof amenitiesAsked>[number];

interface OffersAsked {
  readonly q: string;
  readonly region?: string;
  readonly illustrative: IllustrativeChoice;
}

/** The 便民设施 that a text asks for; samples alone have none. */
export function amenitiesOf({ q, illustrative }: OffersAsked): AmenityAsked[] {
  return illustrative === 'only' ? [] : amenitiesAsked(q).slice(0, MAX_AMENITIES);
}

/** How many registered places have an amenity, as a SELECT to be read along with others. */
export function amenityCount({ amenity }: AmenityAsked, { region }: OffersAsked): Rows<Offered> {
  return rows<Offered>(counted(havingSql(amenity), region));
}

export function amenityHits(
  asked: readonly AmenityAsked[],
  { region }: OffersAsked,
  countOf: (amenity: Amenity) => Offered | undefined,
): HitRow[] {
  return asked.map(({ amenity, closeness }) => ({
    kind: 'FACILITY',
    id: amenity,
    title: (amenity === 'BARRIER_FREE' ? amenityTitle[amenity] : facility[amenity]).zh,
    subtitle: offerText('有这项设施的服务点', countOf(amenity)),
    regionCode: region ?? null,
    isIllustrative: 0,
    weight: 0,
    otherName: null,
    starts: 0,
    // A longer word that merely holds it (电动车厂) is as far as a record's context.
    closeness: closeness === 2 ? 3 : closeness,
  }));
}

/** Keys `id` of the places that have an amenity. */
function havingSql(amenity: Amenity): Sql {
  return amenity === 'BARRIER_FREE'
    ? sql`SELECT id FROM position INDEXED BY position_barrier WHERE barrier_wheelchair = 1`
    : sql`SELECT position_id AS id FROM position_facility WHERE facility = ${literal(amenity)}`;
}

function counted(having: Sql, region: string | undefined): Sql {
  const shown = whereAll([sql`t.is_illustrative = 0`, sql`${isPublic('t')}`, inRegion('t.region_code', region)]);
  return sql`WITH offering AS MATERIALIZED (SELECT id FROM (${having}) LIMIT ${literal(MAX_COUNTED)})
    SELECT (SELECT count(*) FROM offering h CROSS JOIN position t ON t.id = h.id ${shown}) AS public,
      (SELECT count(*) FROM offering) AS seen`;
}

/** Public stations that handle the item with the alias `alias`, counted no further than so many: of a sample item samples. */
export function countStations(alias: 'i' | 't', most: number): Sql {
  const item = (column: string) => name(`${alias}.${column}`);
  return sql`(SELECT count(*) FROM (SELECT 1 FROM station_service_item s CROSS JOIN position p ON p.id = s.position_id
    WHERE s.service_item_id = ${item('id')} AND p.is_illustrative = ${item('is_illustrative')} AND ${isPublic('p')} LIMIT ${literal(most)}))`;
}

/** 能办这件事的服务点 3 处, by the item's public id; as a SELECT to be read along with others. */
export function stationCounts(ids: readonly string[]): Rows<StationCount> {
  return rows<StationCount>(sql`SELECT i.public_id AS id, ${countStations('i', MAX_COUNTED)} AS public
    FROM json_each(${JSON.stringify(ids)}) j CROSS JOIN service_item i ON i.public_id = j.value`);
}

export interface StationCount {
  readonly id: string;
  readonly public: number;
}

export function stationText(count: StationCount | undefined): string | undefined {
  return count === undefined
    ? undefined
    : offerText('能办这件事的服务点', { public: count.public, seen: count.public });
}

function offerText(places: string, offered: Offered | undefined): string {
  if (offered === undefined || offered.public === 0) {
    return offered?.seen === MAX_COUNTED ? `看${places}` : `还没有登记${places}`;
  }
  return offered.seen === MAX_COUNTED ? `${places} ${offered.public} 处以上` : `${places} ${offered.public} 处`;
}
