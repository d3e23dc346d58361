import type { LinkPoint, MapLink } from './map-link.ts';
import type { PasteNote } from './pasted-point.ts';

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
/** Two numbers at the start of a value, or behind a word as in `coord:37.73,112.68;title:…` and `name:某地|latlng:37.73,112.68`. */
const PAIR = new RegExp(String.raw`(?:^|[:|])\s*(${NUMBER})\s*,\s*(${NUMBER})(?![\d.])`);
const WHOLE = new RegExp(`^${NUMBER}$`);

type Numbers = Pick<LinkPoint, 'numbers' | 'order' | 'note'>;

/** A parameter with both numbers, and how the service orders them. */
export function pairField(
  link: MapLink,
  name: string,
  order: LinkPoint['order'],
  note: PasteNote | null = null,
): Numbers | null {
  const numbers = pairIn(link.get(name));
  return numbers === null ? null : { numbers, order, note };
}

/** Two parameters with a number each. */
export function twoFields(link: MapLink, lng: string, lat: string, note: PasteNote | null = null): Numbers | null {
  const [x, y] = [link.get(lng) ?? '', link.get(lat) ?? ''];
  return WHOLE.test(x) && WHOLE.test(y) ? { numbers: [Number(x), Number(y)], order: 'LNG_LAT', note } : null;
}

export function pairIn(value: string | undefined): readonly [number, number] | null {
  const [, first, second] = PAIR.exec(value ?? '') ?? [];
  return first === undefined || second === undefined ? null : [Number(first), Number(second)];
}

/** The two numbers that a pattern with two groups finds. */
export function pairBy(pattern: RegExp, text: string): readonly [number, number] | null {
  const [, first, second] = pattern.exec(text) ?? [];
  return first === undefined || second === undefined ? null : [Number(first), Number(second)];
}
