import { addDays } from '#core/calendar-date.ts';
import { monthOf } from '#core/month.ts';
import type { FrozenFigures } from '#core/schemas/month-end.ts';
import { countsOf, type PlaceData } from '../model/place-data.ts';

/** The place with the counts and shares that were frozen; what documents say stays as it is. */
export function frozenPlace(data: PlaceData, { counts, frozen, shares }: FrozenFigures): PlaceData {
  if (frozen === null) return data;
  return { ...data, counts: countsOf({ counts }), shares, asOf: `${frozen.on}T23:59:59+08:00` };
}

/** Which month end a view asks for: the latest of now (null), that of a month's last day; false for any other day. */
export function monthToAsk(date: string | null): string | null | false {
  if (date === null) return null;
  return addDays(date, 1).endsWith('-01') ? monthOf(date) : false;
}
