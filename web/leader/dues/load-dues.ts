import { monthOf } from '#core/month.ts';
import type { Dues } from '#core/schemas/dues.ts';
import { chinaDay } from '#ui/china-time.ts';
import { sendJson } from '#web-api/send-json.ts';
import type { PlaceData } from '../model/place-data.ts';
import type { View } from '../paths.ts';
import { usualMonth } from './dues-rows.ts';

/** The region whose dues a place shows. A park or a grid shows none: those of the region it lies in are not its own. */
export function duesRegionOf(data: Pick<PlaceData, 'place' | 'scope'> | undefined): string | null {
  return data?.place.kind === 'region' ? data.scope.region : null;
}

/** The month that a view shows: the one in its address, unless its day lies before it, or the last that was over on its day. */
export function duesMonthOf({ date, month }: Pick<View, 'date' | 'month'>): string {
  const isToCome = month !== null && date !== null && month > monthOf(date);
  return month === null || isToCome ? usualMonth(date ?? chinaDay(Date.now())) : month;
}

export function loadDues(region: string, month: string, signal: AbortSignal): Promise<Dues> {
  return sendJson<Dues>('GET', `/api/leader/dues?${new URLSearchParams({ region, month })}`, undefined, signal);
}
