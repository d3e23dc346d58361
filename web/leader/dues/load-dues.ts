import type { Dues } from '#core/schemas/dues.ts';
import { chinaDay } from '#ui/china-time.ts';
import { sendJson } from '#web-api/send-json.ts';
import type { View } from '../paths.ts';
import { usualMonth } from './dues-rows.ts';

/** The month that a view shows: the one in its address, or the last that was over on its day. */
export function duesMonthOf({ date, month }: Pick<View, 'date' | 'month'>): string {
  return month ?? usualMonth(date ?? chinaDay(Date.now()));
}

export function loadDues(region: string, month: string, signal: AbortSignal): Promise<Dues> {
  return sendJson<Dues>('GET', `/api/leader/dues?${new URLSearchParams({ region, month })}`, undefined, signal);
}
