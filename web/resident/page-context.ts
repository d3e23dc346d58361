import { createContext, useContext } from 'solid-js';
import type { HolidayCalendar } from '#core/hours/calendar.ts';
import type { Language } from '#ui/preferences.ts';
import { type Text, zh } from './text/zh.ts';

/** What every part of a page needs to know; the same on the server and in the browser, or hydration would break. */
export interface PageContext {
  readonly language: Language;
  readonly text: Text;
  /** Instant for which the page was rendered, ms UTC; the browser moves it on by the minute. */
  readonly now: () => number;
  /** State holidays and make-up days of this year and the next, as far as known. */
  readonly calendar: HolidayCalendar;
}

const Context = createContext<PageContext>({ language: 'zh', text: zh, now: () => 0, calendar: {} });

export const PageProvider = Context.Provider;

export function usePage(): PageContext {
  return useContext(Context);
}
