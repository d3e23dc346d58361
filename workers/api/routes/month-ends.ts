import { Hono } from 'hono';
import * as z from 'zod';
import { errorDetail } from '#core/errors.ts';
import { dateParam, regionParam } from '#core/input/text-params.ts';
import { lastDayOf, monthOf } from '#core/month.ts';
import { freezeBody, type MonthEnd, monthParam } from '#core/schemas/month-end.ts';
import { freezeBlock } from '#core/terms/statistics.ts';
import { shanghaiDate, toIso } from '#core/time.ts';
import { failedBy, writeAuditedAfter } from '#db/queries/audited.ts';
import { differsFrom, freezeStatements, listMonthEnds, ownMonthEnd } from '#db/queries/month-ends.ts';
import { isRegion } from '#db/queries/regions.ts';
import { demand, eventOf, NO_STORE } from '../access.ts';
import type { Env } from '../context.ts';
import { ApiError, invalid } from '../errors.ts';
import { body } from '../middleware/body.ts';
import { query } from '../middleware/validate.ts';
import { monthEndPreview } from '../month-end-preview.ts';
import { once } from '../once.ts';
import { auditName } from '../who.ts';

const previewQuery = z.strictObject({
  region: regionParam,
  month: monthParam,
  on: dateParam.optional().meta({ description: '按哪一天终了时的登记；不给则为该月最后一天' }),
});

/** The day by which a month is counted: its last, or one after it that is over. A day that runs may still change. */
function dayOf(month: string, on: string | null, now: number): string {
  const last = lastDayOf(month);
  if (on === null || on === last) return last;
  if (on < last || on >= shanghaiDate(now)) throw invalid('on', on, `${last} 起、今天之前的一天`);
  return on;
}

const inRegion = (regionCode: string) => ({ regionCode, records: [] });

/** 月末定稿 by the organisation department of a region. What is frozen stays; another edition says why it is there. */
export const monthEnds = new Hono<Env>()
  .get('/month-ends', query(z.strictObject({ region: regionParam, month: monthParam.optional() })), async (c) => {
    const { region, month } = c.req.valid('query');
    demand(c, 'figures.history', inRegion(region));
    const items = await listMonthEnds(c.var.db, region, month);
    return c.json({ items, asOf: toIso(c.var.view.now) }, 200, NO_STORE);
  })
  .get('/month-ends/preview', query(previewQuery), async (c) => {
    const { region, month, on } = c.req.valid('query');
    demand(c, 'figures.history', inRegion(region));
    const { db, view } = c.var;
    const found = await monthEndPreview(db, region, { month, on: dayOf(month, on ?? null, view.now) }, view.now);
    if (found === null) throw invalid('region', region, '现有的行政区划代码');
    return c.json(found, 200, NO_STORE);
  })
  .post('/month-ends', body(freezeBody), async (c) => {
    const { key, region, month, edition, reason, on: asked } = c.req.valid('json');
    demand(c, 'figures.freeze', inRegion(region));
    const { db, view } = c.var;
    if (!(await isRegion(db, region))) throw invalid('region', region, '现有的行政区划代码');
    if (month >= monthOf(shanghaiDate(view.now))) throw invalid('month', month, freezeBlock.NOT_OVER.zh);
    if ((edition === 0) !== (reason === null)) {
      throw invalid('reason', reason, edition === 0 ? '首次定稿不写原因' : '重新定稿的原因');
    }
    if (edition === 0 && asked !== null) throw invalid('on', asked, '首次定稿按该月最后一天的登记，不另给日期');
    const on = dayOf(month, asked, view.now);
    const answer = await once<Pick<MonthEnd, 'month' | 'on' | 'regionCode' | 'edition'>>(c, key, async (claim) => {
      const made = { month, on, regionCode: region, edition: edition + 1 };
      const written = { by: auditName(c.var.who), at: Date.now() };
      const seen = async () => {
        const held = await ownMonthEnd(db, region, { month, orBefore: false });
        if ((held?.edition ?? 0) !== edition) throw frozenMeanwhile(held?.edition ?? 0);
        return held;
      };
      // once: it reads all figures, of a day that is over and an edition that stays as it is
      const before = await seen();
      if (before !== null && !(await differsFrom(db, before.key, region, on))) {
        throw invalid('on', on, freezeBlock.UNCHANGED.zh);
      }
      try {
        await writeAuditedAfter(db, async () => {
          await seen();
          const event = eventOf(c, 'MONTH_END', null, { month, on, edition: edition + 1, reason });
          return {
            statements: [
              claim(made),
              ...freezeStatements({ region, month, on, edition: edition + 1, reason }, written),
            ],
            event: { ...event, kind: null, regionCode: region },
          };
        });
      } catch (error) {
        if (failedBy(error, 'month_end.region_code')) throw frozenMeanwhile(edition + 1);
        throw error;
      }
      return made;
    });
    return c.json(answer, 201, NO_STORE);
  });

function frozenMeanwhile(edition: number): ApiError {
  return new ApiError('CONFLICT', [errorDetail('edition', String(edition), freezeBlock.FROZEN.zh)]);
}
