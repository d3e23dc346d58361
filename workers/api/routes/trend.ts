import { Hono } from 'hono';
import * as z from 'zod';
import { addMonths } from '#core/calendar-date.ts';
import { integerParam } from '#core/input/number-params.ts';
import { idParam } from '#core/input/text-params.ts';
import { lastDayOf, monthOf, monthsBetween } from '#core/month.ts';
import { frozenFigures, monthParam } from '#core/schemas/month-end.ts';
import { type TrendPoint, trend as trendBody } from '#core/schemas/trend.ts';
import { type Metric, metric as metricTerms } from '#core/terms/metric.ts';
import { codesOf } from '#core/terms/term.ts';
import { shanghaiDate, toIso } from '#core/time.ts';
import { frozenCounts, holdingMonthEnds } from '#db/queries/month-ends.ts';
import { parkName } from '#db/queries/park-name.ts';
import { regionDetail } from '#db/queries/regions.ts';
import { sharesOf } from '#db/queries/shares.ts';
import { countsOverTime, daysOfChange } from '#db/queries/trend.ts';
import { choices } from '../choices.ts';
import type { Env } from '../context.ts';
import { notFound } from '../errors.ts';
import { figureScope } from '../figure-scope.ts';
import { revalidateEachMinute } from '../middleware/revalidate.ts';
import { query } from '../middleware/validate.ts';
import { describe } from '../openapi/describe.ts';
import { regionInPath } from '../path-params.ts';
import { metricCounts } from '../summary-answer.ts';

const MAX_MONTHS = 36;
const all: readonly Metric[] = codesOf(metricTerms);
const parkParam = idParam('PARK').optional().meta({ description: '只看该区划中这个园区' });

const trendQuery = z.strictObject({
  park: parkParam,
  metrics: choices(metricTerms, '只要这些统计指标').optional(),
  until: monthParam.optional().meta({ description: '最后一个月；不给则到本月' }),
  months: integerParam(1, MAX_MONTHS, `最多几个月，默认 12`).default(12),
});

/** Month ends of a region or park: how its counts went, and what of them is frozen. */
export const trends = new Hono<Env>()
  .get(
    '/regions/:code/trend',
    describe({
      tag: 'regions',
      summary: '各月末的统计，从最早有记录或定稿的月份起，最后一个是本月到今天，或指定的月份',
      description:
        '`FROZEN` 是组织部门定稿的数，`COMPUTED` 是由逐日统计得出、尚未定稿的数，`OPEN` 是还没有结束的本月。`days` 是统计有变动的日子。',
      answer: trendBody,
      missing: true,
    }),
    query(trendQuery),
    revalidateEachMinute,
    async (c) => {
      const { park, metrics = all, months, until } = c.req.valid('query');
      const { db, view } = c.var;
      const code = regionInPath(c.req.param('code'));
      const region = await regionDetail(db, code);
      if (region === null) throw notFound();
      const scope = await figureScope(db, code, park);
      const today = shanghaiDate(view.now);
      const [{ first, days }, frozen] = await Promise.all([
        daysOfChange(db, scope),
        holdingMonthEnds(db, code, scope.kind, undefined),
      ]);
      const end = until === undefined || until > monthOf(today) ? monthOf(today) : until;
      const begin = monthOf(addMonths(`${end}-01`, 1 - months));
      // a month that was frozen before anything was registered is told too: its figures are 0
      const [since] = [...frozen.map(({ month }) => month), ...(first === null ? [] : [monthOf(first)])].sort();
      const asked = since === undefined ? [] : monthsBetween(begin > since ? begin : since, end);
      const dates = asked.map((month) => (lastDayOf(month) < today ? lastDayOf(month) : today));
      const computed = await countsOverTime(db, scope, dates, all);
      const points = await Promise.all(
        asked.map(async (month, i): Promise<TrendPoint> => {
          const on = dates[i] ?? today;
          const held = frozen.find((row) => row.month === month);
          const kept = held === undefined ? computed : await frozenCounts(db, held.key, scope.kind, [scope.code]);
          const counts = kept.get(held === undefined ? on : scope.code);
          if (counts === undefined) throw new Error(`no counts were read of ${on}`);
          return {
            month,
            on,
            basis: held !== undefined ? 'FROZEN' : month === monthOf(today) ? 'OPEN' : 'COMPUTED',
            frozenAt: held === undefined ? null : toIso(held.frozenAt),
            // the records behind a month that was put right are those of the day by which it was
            counts: metricCounts(counts, metrics, scope, held?.on ?? on),
            shares: sharesOf(counts),
          };
        }),
      );
      const link = park === undefined ? null : { id: park, name: await parkName(db, park) };
      return c.json({ region, park: link, asOf: toIso(view.now), points, days }, 200);
    },
  )
  .get(
    '/regions/:code/frozen',
    describe({
      tag: 'regions',
      summary: '组织部门定稿的月末数字：最近一次，或指定的月份；打印和汇报默认用它',
      description: '由本级或上级的组织部门定稿。`frozen` 为空即未定稿，此时没有数字。',
      answer: frozenFigures,
      missing: true,
    }),
    query(z.strictObject({ park: parkParam, month: monthParam.optional() })),
    revalidateEachMinute,
    async (c) => {
      const { park, month } = c.req.valid('query');
      const { db } = c.var;
      const code = regionInPath(c.req.param('code'));
      const region = await regionDetail(db, code);
      if (region === null) throw notFound();
      const scope = await figureScope(db, code, park);
      const [held] = await holdingMonthEnds(db, code, scope.kind, month);
      const counts = held && (await frozenCounts(db, held.key, scope.kind, [scope.code])).get(scope.code);
      if (held === undefined || counts === undefined)
        return c.json({ region, frozen: null, counts: [], shares: [] }, 200);
      const { edition, on, regionCode, regionName } = held;
      return c.json(
        {
          region,
          frozen: {
            month: held.month,
            on,
            edition,
            frozenAt: toIso(held.frozenAt),
            regionCode,
            regionName: regionName ?? regionCode,
          },
          counts: metricCounts(counts, all, scope, on),
          shares: sharesOf(counts),
        },
        200,
      );
    },
  );
