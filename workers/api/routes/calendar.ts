import { Hono } from 'hono';
import * as z from 'zod';
import { dateParam } from '#core/input/text-params.ts';
import { stateCalendar } from '#core/schemas/calendar.ts';
import { shanghaiDate, toIso } from '#core/time.ts';
import { calendarDays, calendarOn } from '#db/queries/calendar.ts';
import { publicationRow } from '#db/queries/publication.ts';
import { readTogether } from '#db/queries/read.ts';
import type { Env } from '../context.ts';
import { fingerprint, matches } from '../etag.ts';
import { query } from '../middleware/validate.ts';
import { describe } from '../openapi/describe.ts';

const calendarQuery = z.strictObject({
  from: dateParam.optional().meta({ description: '从哪天起（北京时间）；不给则为今天' }),
});

export const calendar = new Hono<Env>().get(
  '/calendar',
  describe({
    tag: 'sites',
    summary: '国家节假日与调休：所给日期起一年内已知年份的安排',
    description: '`knownYears` 之外的年份尚无安排，节假日是否开放不作猜测。',
    answer: stateCalendar,
  }),
  query(calendarQuery),
  async (c) => {
    const { db, view } = c.var;
    const from = c.req.valid('query').from ?? shanghaiDate(view.now);
    const { days, publication } = await readTogether(db, { days: calendarDays(from), publication: publicationRow });
    const years = calendarOn(from, days);
    const publicationNo = publication[0]?.value ?? 0;
    const headers = {
      etag: `W/"${publicationNo}-${fingerprint(JSON.stringify([from, years]))}"`,
      'cache-control': 'public, max-age=0, must-revalidate',
    };
    if (matches(c.req.header('if-none-match'), headers.etag)) return c.body(null, 304, headers);
    return c.json({ years, knownYears: Object.keys(years), publicationNo, asOf: toIso(view.now) }, 200, headers);
  },
);
