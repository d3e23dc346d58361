import type { JSX } from 'solid-js';
import type { HolidayCalendar } from '#core/hours/calendar.ts';
import { type Staff, StaffContext } from '../../../../web/staff/context.ts';
import { zh } from '../../../../web/staff/text/zh.ts';

/** What the editors use of the console: words, and the state calendar from the API. */
export function staffWith(years: HolidayCalendar): Staff {
  const get = () => Promise.resolve({ years, knownYears: Object.keys(years), asOf: '2026-11-20T09:30:00+08:00' });
  const stub = { api: { get }, language: 'zh', text: zh, term: (words: { zh: string }) => words.zh };
  return stub as unknown as Staff; // the editors use no more of it
}

/** The editor under test, inside the console. */
export function InStaff(props: { years?: HolidayCalendar; children: JSX.Element }) {
  return <StaffContext.Provider value={staffWith(props.years ?? {})}>{props.children}</StaffContext.Provider>;
}
