import * as z from 'zod';
import type { HolidayCalendar } from '../hours/calendar.ts';
import { date, instant } from './common.ts';

/** 法定节假日 and 调休 of the known years (see `hours/calendar.ts`); in other years nothing is guessed. */
const holidayCalendar: z.ZodType<HolidayCalendar> = z
  .record(
    z.string(),
    z.object({
      holidays: z.array(z.tuple([date, date, z.string()])),
      makeUpDays: z.array(date),
    }),
  )
  .meta({ id: 'HolidayCalendar' });

export const stateCalendar = z
  .object({
    years: holidayCalendar,
    /** The same years by name, so that whoever shows a later date can say that it is not known yet. */
    knownYears: z.array(z.string()),
    /** Number of the latest publication when this was read; while it stays the same, so does the calendar. */
    publicationNo: z.number().int(),
    asOf: instant,
  })
  .meta({ id: 'StateCalendar' });

export type StateCalendar = z.infer<typeof stateCalendar>;
