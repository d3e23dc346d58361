import type { StaffKind } from '#core/records/catalogue.ts';
import type { RowPlaces, StaffRow } from '#core/schemas/staff.ts';
import type { Listed } from '../map/create-camera.ts';
import { hasOwnPlace, pointOf } from './map-rows.ts';

/** What the map says of its marks. */
export type PlacesWords = {
  /** Of kinds without a place of their own: whose places are drawn. */
  readonly drawn: Readonly<Partial<Record<StaffKind, string>>>;
  readonly stops: string;
  readonly none: (count: number) => string;
  readonly more: string;
};

/** A row as the camera takes it: its own point, else the first of the places that stand for it, with the others. */
export function listedRow(row: StaffRow, places: RowPlaces | undefined): Listed {
  const own = pointOf(row);
  if (own !== null) return { id: row.id, point: own };
  const [first, ...others] = (places?.items ?? []).flatMap(({ point }) => (point === null ? [] : [point]));
  return { id: row.id, point: first ?? null, also: others.map(({ lng, lat }) => [lng, lat] as const) };
}

/** The row that a place stands for: of several the one after the row that is open, so that each can be reached. */
export function rowAt(
  place: string,
  rows: readonly StaffRow[],
  places: Readonly<Record<string, RowPlaces>>,
  open: string | null,
): string | null {
  const owners = rows.filter(({ id }) => places[id]?.items.some((item) => item.id === place)).map(({ id }) => id);
  const next = open === null ? 0 : owners.indexOf(open) + 1;
  return owners[next % Math.max(owners.length, 1)] ?? null;
}

/** What is drawn, how many rows are nowhere, and whether anything was left out; undefined where the marks are the rows. */
export function placesNote(
  kind: StaffKind,
  listed: readonly Listed[],
  places: Readonly<Record<string, RowPlaces>>,
  words: PlacesWords,
): string | undefined {
  const all = Object.values(places);
  if (hasOwnPlace(kind)) return all.some(({ items }) => items.length > 0) ? words.stops : undefined;
  const nowhere = listed.filter(({ point }) => point === null).length;
  return [
    words.drawn[kind],
    ...(nowhere > 0 ? [words.none(nowhere)] : []),
    ...(all.some(({ more }) => more) ? [words.more] : []),
  ].join('');
}
