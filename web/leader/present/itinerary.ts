import { directionsBy } from '#core/geo/directions.ts';
import { mayLinkByCoordinate } from '#core/geo/precision.ts';
import type { Point } from '#core/schemas/common.ts';
import type { Stop } from '#core/schemas/presentation.ts';
import type { PresentText } from './text/present-zh.ts';

/** What a driver has to know of the place of a stop. */
export type Destination = {
  name: string;
  /** Whole region name and address as registered. */
  address: string | null;
  entrance: string | null;
  /** Office phone. */
  phone: string | null;
  point: Point | null;
  isIllustrative: boolean;
};

export type Itinerary = {
  title: string;
  plannedOn: string | null;
  stops: readonly { stop: Stop; place: Destination | null }[];
};

/**
 * 复制行程: the stops as plain text for the driver. A map link stands only where the point is precise enough to be driven to
 * (GCJ-02, as 高德 expects); else the text says that there is none and why.
 */
export function itineraryText({ plannedOn, stops, title }: Itinerary, words: PresentText['itinerary']): string {
  const head = [title, plannedOn === null ? null : words.day(plannedOn), words.count(stops.length)];
  return [head, ...stops.map(({ place, stop }, i) => [stopLine(stop, i + 1, words), ...placeLines(place, words)])]
    .map((lines) => lines.filter((line) => line !== null).join('\n'))
    .join('\n\n');
}

function stopLine({ at, title }: Stop, no: number, words: PresentText['itinerary']): string {
  return [words.no(no), at, title].filter(Boolean).join(' ');
}

function placeLines(place: Destination | null, words: PresentText['itinerary']): (string | null)[] {
  if (place === null) return [words.noPlace];
  return [
    place.isIllustrative ? words.sample : null,
    words.name(place.name),
    place.address === null ? words.noAddress : words.address(place.address),
    place.entrance === null ? null : words.entrance(place.entrance),
    place.phone === null ? words.noPhone : words.phone(place.phone),
    linkLine(place, words),
  ];
}

function linkLine({ isIllustrative, name, point }: Destination, words: PresentText['itinerary']): string {
  if (isIllustrative || point === null || !mayLinkByCoordinate(point.precision)) return words.noLink;
  return words.link(directionsBy(name, point, '').links.AMAP);
}
