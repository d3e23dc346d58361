import { Hono } from 'hono';
import * as z from 'zod';
import { EVERYWHERE } from '#core/access/scope.ts';
import { dateParam, regionParam } from '#core/input/text-params.ts';
import { monthOf } from '#core/month.ts';
import type { InternalCount } from '#core/schemas/leader.ts';
import { monthParam } from '#core/schemas/month-end.ts';
import { deadlineStanding } from '#core/stats/thresholds.ts';
import { type InternalFigure, rankedPlaces, rankedShare } from '#core/terms/statistics.ts';
import { codesOf } from '#core/terms/term.ts';
import { shanghaiDate, toIso } from '#core/time.ts';
import { namedRegions, regionDetail } from '#db/queries/regions.ts';
import { reviewsNow } from '#db/queries/steps.ts';
import { type Waiting, waitingWork } from '#db/queries/waiting-work.ts';
import { demand, demandSomewhere, NO_STORE } from '../access.ts';
import type { Env } from '../context.ts';
import { duesAnswer } from '../dues-answer.ts';
import { invalid } from '../errors.ts';
import { ledgerAnswer } from '../ledger-answer.ts';
import { query } from '../middleware/validate.ts';
import { rankingsAnswer } from '../rankings-answer.ts';
import { refuseFuture, refuseMonthToCome } from '../refuse-future.ts';

const inRegion = (regionCode: string) => ({ regionCode, records: [] });
const unknown = (region: string) => invalid('region', region, '现有的行政区划代码');
const ofRegion = z.strictObject({ region: regionParam });
const ofParam = z.enum(codesOf(rankedPlaces), 'REGIONS（下级区划）或 PARKS（园区）').default('REGIONS');
const metricParam = z.enum(codesOf(rankedShare), '可以排名的比率代码');

/** What leaders see of the region they were granted beside what is public; a screen too, where its token allows it. */
export const leader = new Hono<Env>()
  .get('/leader/regions', async (c) => {
    const scopes = demandSomewhere(c, 'figures.read');
    const items = await namedRegions(
      c.var.db,
      scopes.flatMap(({ regionCode }) => regionCode ?? []),
    );
    return c.json({ everywhere: scopes.includes(EVERYWHERE), items }, 200, NO_STORE);
  })
  .get(
    '/leader/rankings',
    query(z.strictObject({ region: regionParam, metric: metricParam, of: ofParam, date: dateParam.optional() })),
    async (c) => {
      const { region, metric, of, date } = c.req.valid('query');
      demand(c, 'figures.read', inRegion(region));
      const { db, view } = c.var;
      refuseFuture(date, view.now);
      const asked = { region, metric, of, date, now: view.now, today: shanghaiDate(view.now) };
      const found = await rankingsAnswer(db, asked);
      if (found === null) throw unknown(region);
      return c.json(found, 200, NO_STORE);
    },
  )
  .get('/leader/figures', query(ofRegion), async (c) => {
    const { region: code } = c.req.valid('query');
    demand(c, 'figures.read', inRegion(code));
    const { db, view } = c.var;
    const today = shanghaiDate(view.now);
    const [region, work, reviews] = await Promise.all([
      regionDetail(db, code),
      waitingWork(db, code, today),
      reviewsNow(db, 'REGION', [code], today),
    ]);
    if (region === null) throw unknown(code);
    const { due = 0, overdue = 0 } = reviews.get(code) ?? {};
    const items = [
      counted('PENDING_REQUESTS', work.PENDING_REQUESTS),
      counted('REVIEW_DUE', { count: due, late: 0, oldestAt: null }),
      counted('OVERDUE_VERIFICATION', { count: overdue, late: overdue, oldestAt: null }),
      counted('OPEN_CORRECTIONS', work.OPEN_CORRECTIONS),
      counted('OPEN_REPORTS', work.OPEN_REPORTS),
      counted('BAD_RATINGS', work.BAD_RATINGS),
    ];
    return c.json({ region, asOf: toIso(view.now), items }, 200, NO_STORE);
  })
  .get('/leader/ledger', query(ofRegion), async (c) => {
    const { region: code } = c.req.valid('query');
    demand(c, 'figures.read', inRegion(code));
    const region = await regionDetail(c.var.db, code);
    if (region === null) throw unknown(code);
    return c.json(await ledgerAnswer(c.var.db, region, c.var.view.now), 200, NO_STORE);
  })
  .get('/leader/dues', query(ofRegion.extend({ month: monthParam })), async (c) => {
    const { region: code, month } = c.req.valid('query');
    demand(c, 'figures.read', inRegion(code));
    const { db, view } = c.var;
    refuseMonthToCome('month', month, monthOf(shanghaiDate(view.now)));
    const region = await regionDetail(db, code);
    if (region === null) throw unknown(code);
    return c.json(await duesAnswer(db, { region, month, now: view.now }), 200, NO_STORE);
  });

/** What is due for review is not late yet, and asks for attention all the same. */
function counted(code: InternalFigure, { count, late, oldestAt }: Waiting): InternalCount {
  const standing = late === null ? null : deadlineStanding({ count, late });
  return {
    code,
    count,
    late,
    oldestAt: oldestAt === null ? null : toIso(oldestAt),
    standing: code === 'REVIEW_DUE' && count > 0 ? 'WATCH' : standing,
  };
}
