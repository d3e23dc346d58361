import { Hono } from 'hono';
import * as z from 'zod';
import { choiceParam, formatParam } from '#core/input/choice-params.ts';
import { dateParam, idParam } from '#core/input/text-params.ts';
import { page } from '#core/schemas/common.ts';
import { park, parkDetail as parkDetailBody } from '#core/schemas/park.ts';
import { regionSummary as regionSummaryBody } from '#core/schemas/region.ts';
import { parkType } from '#core/terms/park.ts';
import { parkDetail } from '#db/queries/park-detail.ts';
import { listParks, parkOrders } from '#db/queries/parks.ts';
import { parkRegion, parkSummary } from '#db/queries/summary.ts';
import { choices } from '../choices.ts';
import type { Env } from '../context.ts';
import { notFound } from '../errors.ts';
import { answerList, formatOf, pointFeature } from '../geojson.ts';
import { refuseUnknownRegion } from '../known-region.ts';
import { checkLimit, mapListParams, readCursor } from '../list-params.ts';
import { revalidate } from '../middleware/revalidate.ts';
import { query } from '../middleware/validate.ts';
import { missing } from '../missing.ts';
import { describe } from '../openapi/describe.ts';
import { pastParam, viewOf } from '../past-list.ts';
import { idInPath } from '../path-params.ts';
import { refuseFuture } from '../refuse-future.ts';
import { summaryAnswer } from '../summary-answer.ts';

const listQuery = z.strictObject({
  ...mapListParams,
  date: pastParam,
  sort: choiceParam(['region', 'name'], '排序：按区划或按名称').default('region'),
  f: formatParam.optional(),
  type: choices(parkType, '园区类型').optional(),
  parent: idParam('PARK').optional().meta({ description: '上级园区的编号：只要它之下的园区' }),
  honour: z.string().max(100).optional().meta({ description: '荣誉名称：只要获此荣誉的园区' }),
});

const dateQuery = z.strictObject({
  date: dateParam.optional().meta({ description: '该日终了时的数（北京时间）；不给则为现在' }),
});

export const parks = new Hono<Env>()
  .get(
    '/parks',
    describe({ tag: 'parks', summary: '园区列表', answer: page(park), geojson: true }),
    query(listQuery),
    revalidate,
    async (c) => {
      const q = c.req.valid('query');
      const { db, view } = c.var;
      const format = formatOf(c, q.f);
      checkLimit(q.limit, format);
      const list = await listParks(db, q, { ...q, after: readCursor(q.cursor, parkOrders[q.sort]) }, viewOf(q, view));
      if (list.items.length === 0) await refuseUnknownRegion(db, q.region);
      return answerList(c, format, list, pointFeature);
    },
  )
  .get(
    '/parks/:id',
    describe({ tag: 'parks', summary: '一个园区', answer: parkDetailBody, missing: true }),
    query(z.strictObject({})),
    revalidate,
    async (c) => {
      const id = idInPath('PARK', c.req.param('id'));
      const found = await parkDetail(c.var.db, id, c.var.view);
      if (found === null) throw await missing(c, id);
      return c.json(found, 200);
    },
  )
  .get(
    '/parks/:id/summary',
    describe({
      tag: 'parks',
      summary: '一个园区（含其下园区）的统计与资料公布的数字',
      description: '与区划的统计同样的结构，`region` 是园区所在的区划。',
      answer: regionSummaryBody,
      missing: true,
    }),
    query(dateQuery),
    revalidate,
    async (c) => {
      const { date } = c.req.valid('query');
      const { db, view } = c.var;
      const id = idInPath('PARK', c.req.param('id'));
      refuseFuture(date, view.now);
      const code = await parkRegion(db, id, undefined);
      const found = code === null ? null : await parkSummary(db, id, code, date);
      if (found === null) throw code === null ? await missing(c, id) : notFound();
      return c.json(summaryAnswer(found, { kind: 'PARK', code: id }, date, view.now), 200);
    },
  );
