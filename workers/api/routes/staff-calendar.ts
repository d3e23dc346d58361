import { Hono } from 'hono';
import { errorDetail } from '#core/errors.ts';
import type { CalendarDay } from '#core/hours/calendar.ts';
import { isWrongDay, yearFaults, yearFaultText } from '#core/hours/year-faults.ts';
import { type StaffYear, yearBody, yearQuery } from '#core/schemas/staff-calendar.ts';
import type { SqlPort } from '#db/port.ts';
import { writeAuditedAfter } from '#db/queries/audited.ts';
import { calendarYear, PACKAGED_SOURCE, replaceYear } from '#db/queries/calendar.ts';
import { demand, eventOf, NO_STORE } from '../access.ts';
import type { Env } from '../context.ts';
import { ApiError, invalid } from '../errors.ts';
import { fingerprint } from '../etag.ts';
import { body } from '../middleware/body.ts';
import { query } from '../middleware/validate.ts';
import { once } from '../once.ts';

/** 国家放假安排, which decides about open states everywhere: a year is read and entered whole. */
export const staffCalendar = new Hono<Env>()
  .get('/staff/calendar', query(yearQuery), async (c) => {
    const { year } = c.req.valid('query');
    demand(c, 'calendar.edit');
    return c.json(await staffYear(c.var.db, year), 200, NO_STORE);
  })
  .post('/staff/calendar', body(yearBody), async (c) => {
    const { key, year, version, source, days } = c.req.valid('json');
    demand(c, 'calendar.edit');
    const { db } = c.var;
    if (source.startsWith(PACKAGED_SOURCE)) throw invalid('source', source, '依据的通知，如 国办发明电〔2025〕7号');
    const wrong = yearFaults(year, days).filter(isWrongDay);
    if (wrong.length > 0) {
      const details = wrong.map(({ code, day }) => errorDetail('days', day, yearFaultText[code].zh));
      throw new ApiError('VALIDATION', details);
    }
    const answer = await once<{ year: number; version: string }>(c, key, async (claim) => {
      const made = { year, version: versionOf(days, days.length === 0 ? null : source) };
      await writeAuditedAfter(db, async () => {
        const before = await calendarYear(db, year);
        if (versionOf(before.days, before.source) !== version) throw new ApiError('STALE_VERSION');
        const event = eventOf(c, 'CALENDAR', null, { year, source, ...differenceOf(before.days, days) });
        return { statements: [claim(made), ...replaceYear(year, days, source)], event: { ...event, kind: null } };
      });
      return made;
    });
    return c.json(answer, 200, NO_STORE);
  });

async function staffYear(db: SqlPort, year: number): Promise<StaffYear> {
  const { days, known, source } = await calendarYear(db, year);
  const packaged = source?.startsWith(PACKAGED_SOURCE) ?? false;
  return { year, version: versionOf(days, source), source, packaged, days, known };
}

/** Of what is stored: the same days after the same notice are the same version. */
function versionOf(days: readonly CalendarDay[], source: string | null): string {
  const sorted = [...days].sort((a, b) => (a.day < b.day ? -1 : 1)).map(({ day, kind, name }) => [day, kind, name]);
  return fingerprint(JSON.stringify([source, sorted]));
}

/** Days that were put in, taken out or changed, as the audit log keeps them. */
function differenceOf(before: readonly CalendarDay[], after: readonly CalendarDay[]) {
  const written = (days: readonly CalendarDay[]) =>
    new Set(days.map(({ day, kind, name }) => `${day} ${kind} ${name}`));
  const [was, is] = [written(before), written(after)];
  return { added: [...is].filter((day) => !was.has(day)), removed: [...was].filter((day) => !is.has(day)) };
}
