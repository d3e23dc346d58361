import { Hono } from 'hono';
import * as z from 'zod';

import { idParam } from '#core/input/text-params.ts';
import { page } from '#core/schemas/common.ts';
import { figure } from '#core/schemas/figure.ts';
import { reliability } from '#core/terms/figure.ts';
import { metric } from '#core/terms/metric.ts';
import { figureDetail, figureOrder, listFigures } from '#db/queries/figures.ts';
import { choices } from '../choices.ts';
import type { Env } from '../context.ts';
import { notFound } from '../errors.ts';
import { refuseUnknownRegion } from '../known-region.ts';
import { listParams, onlyOrder, readCursor } from '../list-params.ts';
import { revalidate } from '../middleware/revalidate.ts';
import { query } from '../middleware/validate.ts';
import { describe } from '../openapi/describe.ts';
import { idInPath } from '../path-params.ts';

const listQuery = z.strictObject({
  ...listParams,
  sort: onlyOrder('document', '按资料及其中的顺序'),
  park: idParam('PARK').optional().meta({ description: '园区的编号，含其下园区' }),
  document: idParam('DOCUMENT').optional().meta({ description: '资料的编号' }),
  metric: choices(metric, '说的是同一件事的统计指标，任一').optional(),
  reliability: choices(
    reliability,
    '可靠程度，任一。前后矛盾或原文残缺而默认不显示的数，只有点名其可靠程度才给出',
  ).optional(),
});

export const figures = new Hono<Env>()
  .get(
    '/figures',
    describe({
      tag: 'figures',
      summary: '资料公布的数字，附原文与出处，按资料原有的顺序',
      description: '只是资料的说法：从不相加，也不与登记的记录混算。',
      answer: page(figure),
    }),
    query(listQuery),
    revalidate,
    async (c) => {
      const q = c.req.valid('query');
      const { db, view } = c.var;
      const list = await listFigures(db, q, { ...q, after: readCursor(q.cursor, figureOrder) }, view);
      if (list.items.length === 0) await refuseUnknownRegion(db, q.region);
      return c.json(list, 200);
    },
  )
  .get(
    '/figures/:id',
    describe({ tag: 'figures', summary: '资料公布的一个数字', answer: figure, missing: true }),
    query(z.strictObject({})),
    revalidate,
    async (c) => {
      const found = await figureDetail(c.var.db, idInPath('FIGURE', c.req.param('id')));
      if (found === null) throw notFound();
      return c.json(found, 200);
    },
  );
