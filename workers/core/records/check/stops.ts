import { ok } from '../../result.ts';
import { fromIso } from '../../time.ts';
import type { PointValue } from '../field.ts';
import { also, type Check, isNothing, listOf, optional, partsOf, refused } from './checked.ts';
import { instant } from './dates.ts';
import { point } from './place.ts';
import { textOf } from './text.ts';

export interface StopValue {
  readonly place: string;
  readonly point: PointValue | null;
  /** Instants, ISO 8601; the end is exclusive. */
  readonly startsAt: string;
  readonly endsAt: string;
}

const MAX_STOPS = 500;

const words = textOf({ max: 100, level: 'PUBLIC' });
/** Where it stops: among several boxes of a row the one that is empty is told by name. */
const stopPlace: Check<string> = (value, path) =>
  isNothing(value) || value === '' ? refused(path, null, '停靠地点还没有填') : words(value, path);

const one = also(
  partsOf<StopValue>(
    { place: stopPlace, point: optional(point), startsAt: instant, endsAt: instant },
    '一站：地点、位置、到达、离开',
  ),
  ({ startsAt, endsAt }, path) =>
    timeOf(endsAt) > timeOf(startsAt) ? null : refused(`${path}.endsAt`, endsAt, '晚于到达时间'),
);
const list = listOf(one, MAX_STOPS, '一组站点');

/** 流动时刻表, in order of time. */
export const stops: Check<StopValue[]> = (value, path) => {
  const checked = list(value, path);
  if (!checked.ok) return checked;
  return ok([...checked.value].sort(inTime));
};

function inTime(a: StopValue, b: StopValue): number {
  const byTime = timeOf(a.startsAt) - timeOf(b.startsAt) || timeOf(a.endsAt) - timeOf(b.endsAt);
  return byTime || (a.place < b.place ? -1 : 1);
}

function timeOf(text: string): number {
  const read = fromIso(text);
  return read.ok ? read.value : Number.NaN;
}
