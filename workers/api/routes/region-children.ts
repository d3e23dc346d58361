import { Hono } from 'hono';
import * as z from 'zod';
import { dateParam, idParam } from '#core/input/text-params.ts';
import { regionChildren as regionChildrenBody } from '#core/schemas/region-children.ts';
import { metric } from '#core/terms/metric.ts';
import { parkChildren, regionChildren } from '#db/queries/region-children.ts';
import { parkRegion } from '#db/queries/summary.ts';
import { childrenAnswer } from '../children-answer.ts';
import { choices } from '../choices.ts';
import type { Env } from '../context.ts';
import { invalid, notFound } from '../errors.ts';
import { revalidate } from '../middleware/revalidate.ts';
import { query } from '../middleware/validate.ts';
import { describe } from '../openapi/describe.ts';
import { regionInPath } from '../path-params.ts';
import { refuseFuture } from '../refuse-future.ts';

const childrenQuery = z.strictObject({
  date: dateParam.optional().meta({ description: '该日终了时的数（北京时间）；不给则为现在' }),
  park: idParam('PARK').optional().meta({ description: '只看该区划中这个园区和它的直接下级园区' }),
  metrics: choices(metric, '只要这些统计指标').optional(),
});

export const regionChildrenRoutes = new Hono<Env>().get(
  '/regions/:code/children',
  describe({
    tag: 'regions',
    summary: '一个区划的直接下级和其中的园区，各有全部统计，并说明相加是否等于本级',
    description:
      '每个指标：`children` + `remainder` = `total`；不相等时 `reason` 说明原因。园区的数已含在所在区划之内，资料公布的数各有口径，都不参加相加（`notSummed`）。',
    answer: regionChildrenBody,
    missing: true,
  }),
  query(childrenQuery),
  revalidate,
  async (c) => {
    const { date, park, metrics } = c.req.valid('query');
    const { db, view } = c.var;
    const code = regionInPath(c.req.param('code'));
    refuseFuture(date, view.now);
    if (park !== undefined && (await parkRegion(db, park, code)) === null) {
      throw invalid('park', park, '该区划中一个园区的编号');
    }
    const asked = { date, metrics };
    const found =
      park === undefined ? await regionChildren(db, code, asked) : await parkChildren(db, park, code, asked);
    if (found === null) throw notFound();
    return c.json(childrenAnswer(found, metrics, date, view.now), 200);
  },
);
