import { createContext, useContext } from 'solid-js';
import type { HolidayCalendar } from '#core/hours/calendar.ts';
import type { Language } from '#ui/preferences.ts';
import type { KioskLock } from './kiosk-lock.ts';
import type { Text } from './text/zh.ts';

/** What every part of a page needs to know. */
export interface PageContext {
  readonly language: Language;
  readonly text: Text;
  /** Instant for which the page is rendered, ms UTC. */
  readonly now: number;
  /** State holidays and make-up days of this year and the next, as far as known. */
  readonly calendar: HolidayCalendar;
  /** Region that a touch kiosk is locked to; null (or left out, where a part is drawn in the browser) elsewhere. */
  readonly kiosk?: KioskLock | null;
}

const Context = createContext<PageContext>();

export const PageProvider = Context.Provider;

export function usePage(): PageContext {
  const page = useContext(Context);
  if (!page) throw new Error('a part of a page stands outside its PageProvider');
  return page;
}

/** Names and addresses are Chinese whatever the interface: an English page says so to screen readers and fonts. */
export function dataLang(language: Language): string | undefined {
  return language === 'zh' ? undefined : 'zh-CN';
}
