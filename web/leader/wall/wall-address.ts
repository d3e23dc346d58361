import { isIdOf } from '#core/ids.ts';
import { isGoodPart } from '../misread.ts';
import { parseView, startView, type View } from '../paths.ts';

/** How the screens of a wall are put together: seams between so many columns and rows. */
export type Seams = { columns: number; rows: number };

/** What is shown in turn: a view, or all that stands in a saved view or 观摩路线, by its public id. */
export type AddressStop = View | { saved: string };

/** All that the address of a wall says; whatever is malformed falls back. A wall shows what is now, never a day of the past. */
export type WallAddress = {
  /** What is shown first and again after somebody has left it. */
  start: View;
  /** What is shown in turn, `start` where nothing else is named. */
  stops: readonly AddressStop[];
  /** Seconds that each stop stands. */
  every: number;
  seams: Seams;
  /** When the screen is black: minutes after midnight, China time. */
  night: { from: number; to: number } | null;
  /** A table that people touch: large controls, back to the start when it is left. */
  touch: boolean;
  /** Minutes after which a wall that somebody touched goes on by itself. */
  idle: number;
  /** The page to open before a meeting. */
  check: boolean;
};

const MAX_STOPS = 60;
const MAX_SCREENS = 12;

export function parseWall(search: string): WallAddress {
  const query = new URLSearchParams(search);
  const start = { ...parseView(search), selected: null, date: null };
  const stops = (query.get('rotate') ?? '')
    .split(',')
    .slice(0, MAX_STOPS)
    .flatMap((code) => stopOf(start, code.trim()) ?? []);
  return {
    start: stops.find(isView) ?? start,
    stops: stops.length === 0 ? [start] : stops,
    every: whole(query.get('every'), 10, 3600) ?? 60,
    seams: parseSeams(query.get('seams')),
    night: parseNight(query.get('night')),
    touch: query.get('touch') === '1',
    idle: whole(query.get('idle'), 1, 120) ?? 3,
    check: query.get('check') === '1',
  };
}

export function isView(stop: AddressStop): stop is View {
  return !('saved' in stop);
}

/** What a wall says beside what every page says in its address. */
const own: Readonly<Record<string, (value: string) => boolean>> = {
  every: isWhole(10, 3600),
  idle: isWhole(1, 120),
  seams: (value) => value === '1x1' || parseSeams(value).columns * parseSeams(value).rows > 1,
  night: (value) => parseNight(value) !== null,
  touch: isSwitch,
  check: isSwitch,
  // part of every link that was copied from the map: figures of that day would stand for weeks beside events of today
  date: () => false,
};

/**
 * What of the address means nothing here and was passed over, as it is written there: a screen that nobody sits at would show
 * something else without a word. It is written for this screen: a name that is not known is a slip too.
 */
export function misread(search: string): string[] {
  const query = new URLSearchParams(search);
  return [...query].flatMap(([name, value]) => {
    if (name === 'rotate') return lostStops(value);
    const isGood = Object.hasOwn(own, name) ? own[name]?.(value) : isGoodPart(name, value);
    return isGood ? [] : [`${name}=${value}`];
  });
}

function lostStops(rotate: string): string[] {
  const codes = rotate.split(',').map((code) => code.trim());
  const lost = codes.filter((code, at) => code !== '' && (at >= MAX_STOPS || stopOf(startView, code) === null));
  return lost.length === 0 ? [] : [`rotate=${lost.join(',')}`];
}

/** A region's code, a park's id or `home`, for which the layers and 示例 of the address hold; or the id of a saved view. */
function stopOf(start: View, code: string): AddressStop | null {
  if (isIdOf('PRESENTATION', code)) return { saved: code };
  if (code === 'home') return { ...start, place: { kind: 'home' }, box: null };
  const { place } = parseView(`?${code.startsWith('pk_') ? 'park' : 'region'}=${code}`);
  return place.kind === 'home' ? null : { ...start, place, box: null };
}

function parseSeams(text: string | null): Seams {
  const [, columns, rows] = /^(\d{1,2})x(\d{1,2})$/.exec(text ?? '') ?? [];
  const fits = (n: number) => n >= 1 && n <= MAX_SCREENS;
  const seams = { columns: Number(columns ?? 1), rows: Number(rows ?? 1) };
  return fits(seams.columns) && fits(seams.rows) ? seams : { columns: 1, rows: 1 };
}

function parseNight(text: string | null): WallAddress['night'] {
  const [, fromHour, fromMinute, toHour, toMinute] =
    /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/.exec(text ?? '') ?? [];
  if (fromHour === undefined) return null;
  const night = { from: Number(fromHour) * 60 + Number(fromMinute), to: Number(toHour) * 60 + Number(toMinute) };
  return night.from === night.to ? null : night;
}

function isWhole(min: number, max: number): (value: string) => boolean {
  return (value) => whole(value, min, max) !== null;
}

function isSwitch(value: string): boolean {
  return value === '1' || value === '0';
}

function whole(text: string | null, min: number, max: number): number | null {
  const n = /^\d{1,4}$/.test(text ?? '') ? Number(text) : Number.NaN;
  return n >= min && n <= max ? n : null;
}

/** Whether a screen with this schedule is black at an instant (ms UTC). */
export function isNight(night: WallAddress['night'], now: number): boolean {
  if (night === null) return false;
  const minute = Math.floor(now / 60_000 + 8 * 60) % 1440;
  const { from, to } = night;
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}

/** The most of the width that figures and events may take: the map has three fifths. */
const MOST = 0.4;
/** Without seams near it. */
const USUAL = 0.36;

/** Where the line at the map's foot stands, in shares of the width, so that no seam goes through it. */
export function footPlace(seams: Seams): { start: number; width: number } {
  const panel = panelShare(seams);
  const start = seams.columns === 2 ? 0.5 : panel;
  return { start: start - panel, width: seams.columns < 3 ? 1 - start : 1 / seams.columns };
}

/** Share of the width for figures and events, ending at a seam where one is near: no text lies across a bezel. */
export function panelShare({ columns }: Seams): number {
  const screens = Math.floor(columns * MOST);
  return screens === 0 ? USUAL : screens / columns;
}
