import { Hono } from 'hono';
import * as z from 'zod';
import { choiceParam } from '#core/input/choice-params.ts';
import { page } from '#core/schemas/common.ts';
import { serviceItemSummary } from '#core/schemas/service.ts';
import { listServices, serviceOrders } from '#db/queries/services.ts';
import type { Env } from '../context.ts';
import { refuseUnknownRegion } from '../known-region.ts';
import { listParams, readCursor } from '../list-params.ts';
import { revalidate } from '../middleware/revalidate.ts';
import { query } from '../middleware/validate.ts';
import { describe } from '../openapi/describe.ts';

const listQuery = z.strictObject({
  ...listParams,
  sort: choiceParam(['region', 'name'], '排序：按区划或按名称').default('region'),
});

export const services = new Hono<Env>().get(
  '/services',
  describe({
    tag: 'services',
    summary: '服务事项列表：能办什么事、承诺多久办好、几处能办',
    description:
      '镇街和村社区按所在的县查，因为事项在全县通用。`q` 也认别的说法，如“注册公司”。能办某件事的服务点：`/api/sites?service=sv_…`。',
    answer: page(serviceItemSummary),
  }),
  query(listQuery),
  revalidate,
  async (c) => {
    const q = c.req.valid('query');
    const { db, view } = c.var;
    const list = await listServices(db, q, { ...q, after: readCursor(q.cursor, serviceOrders[q.sort]) }, view);
    if (list.items.length === 0) await refuseUnknownRegion(db, q.region);
    return c.json(list, 200);
  },
);
