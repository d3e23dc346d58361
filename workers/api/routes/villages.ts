import { Hono } from 'hono';
import * as z from 'zod';
import { choiceParam, choicesParam, flagParam, formatParam } from '#core/input/choice-params.ts';
import { idParam } from '#core/input/text-params.ts';
import { page } from '#core/schemas/common.ts';
import { village, villageDetail as villageDetailBody } from '#core/schemas/village.ts';
import { listVillages, villageDetail, villageOrders } from '#db/queries/villages.ts';
import type { Env } from '../context.ts';
import { answerList, formatOf, pointFeature } from '../geojson.ts';
import { refuseUnknownRegion } from '../known-region.ts';
import { checkLimit, mapListParams, readCursor } from '../list-params.ts';
import { revalidate } from '../middleware/revalidate.ts';
import { query } from '../middleware/validate.ts';
import { missing } from '../missing.ts';
import { describe } from '../openapi/describe.ts';
import { pastParam, viewOf } from '../past-list.ts';
import { idInPath } from '../path-params.ts';

const listQuery = z.strictObject({
  ...mapListParams,
  date: pastParam,
  sort: choiceParam(['region', 'name'], '排序：按区划或按名称').default('region'),
  f: formatParam.optional(),
  park: idParam('PARK').optional().meta({ description: '园区的编号，含其下园区' }),
  kind: choicesParam(['VILLAGE', 'COMMUNITY'], '`VILLAGE` 村、`COMMUNITY` 社区').optional(),
  paired: flagParam('有生效中的结对').optional(),
});

export const villages = new Hono<Env>()
  .get(
    '/villages',
    describe({
      tag: 'villages',
      summary: '登记的村与社区列表',
      description: '参加结对的村与社区，不是区划代码里全部的村；全部的村见行政区划。',
      answer: page(village),
      geojson: true,
    }),
    query(listQuery),
    revalidate,
    async (c) => {
      const q = c.req.valid('query');
      const { db, view } = c.var;
      const format = formatOf(c, q.f);
      checkLimit(q.limit, format);
      const list = await listVillages(
        db,
        q,
        { ...q, after: readCursor(q.cursor, villageOrders[q.sort]) },
        viewOf(q, view),
      );
      if (list.items.length === 0) await refuseUnknownRegion(db, q.region);
      return answerList(c, format, list, pointFeature);
    },
  )
  .get(
    '/villages/:id',
    describe({ tag: 'villages', summary: '一个村或社区', answer: villageDetailBody, missing: true }),
    query(z.strictObject({})),
    revalidate,
    async (c) => {
      const id = idInPath('VILLAGE', c.req.param('id'));
      const found = await villageDetail(c.var.db, id, c.var.view);
      if (found === null) throw await missing(c, id);
      return c.json(found, 200);
    },
  );
