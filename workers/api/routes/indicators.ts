import { Hono } from 'hono';
import * as z from 'zod';
import { dateParam, idParam } from '#core/input/text-params.ts';
import { indicators as indicatorsBody } from '#core/schemas/indicators.ts';
import { shanghaiDate } from '#core/time.ts';
import { indicatorsOf } from '#db/queries/indicators.ts';
import { parkName } from '#db/queries/park-name.ts';
import { regionDetail } from '#db/queries/regions.ts';
import type { Env } from '../context.ts';
import { notFound } from '../errors.ts';
import { figureScope } from '../figure-scope.ts';
import { indicatorsAnswer } from '../indicators-answer.ts';
import { revalidateEachMinute } from '../middleware/revalidate.ts';
import { query } from '../middleware/validate.ts';
import { describe } from '../openapi/describe.ts';
import { regionInPath } from '../path-params.ts';
import { refuseFuture } from '../refuse-future.ts';
import { asOfDate } from '../summary-answer.ts';

const indicatorsQuery = z.strictObject({
  date: dateParam.optional().meta({ description: '该日终了时的更新及时率（北京时间）；不给则为现在' }),
  park: idParam('PARK').optional().meta({ description: '只看该区划中这个园区' }),
});

export const indicators = new Hono<Env>().get(
  '/regions/:code/indicators',
  describe({
    tag: 'regions',
    summary: '一个区划或园区的更新及时率、满意率、党建指导员和第一书记',
    description:
      '只计系统登记的记录。更新及时率 = 核实未到期的阵地 ÷ 公开的阵地；满意率只计评价满 5 条的阵地，其余的连处数也不公开；人数不足 3 写作 `<3`；过去的日子只有更新及时率。资料公布的数另列，不相加。',
    answer: indicatorsBody,
    missing: true,
  }),
  query(indicatorsQuery),
  revalidateEachMinute,
  async (c) => {
    const { date, park } = c.req.valid('query');
    const { db, view } = c.var;
    const code = regionInPath(c.req.param('code'));
    refuseFuture(date, view.now);
    const region = await regionDetail(db, code);
    if (region === null) throw notFound();
    const scope = await figureScope(db, code, park);
    const found = await indicatorsOf(db, scope, { date, today: shanghaiDate(view.now) });
    return c.json(
      {
        region,
        park: park === undefined ? null : { id: park, name: await parkName(db, park) },
        asOf: asOfDate(date, view.now),
        ...indicatorsAnswer(found, scope, date),
      },
      200,
    );
  },
);
