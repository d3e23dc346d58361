import { Hono } from 'hono';
import * as z from 'zod';
import { link, page } from '#core/schemas/common.ts';
import { listCampaigns } from '#db/queries/documents.ts';
import type { Env } from '../context.ts';
import { refuseUnknownRegion } from '../known-region.ts';
import { listParams, onlyOrder } from '../list-params.ts';
import { revalidate } from '../middleware/revalidate.ts';
import { query } from '../middleware/validate.ts';
import { describe } from '../openapi/describe.ts';

export const campaigns = new Hono<Env>().get(
  '/campaigns',
  describe({ tag: 'pairings', summary: '活动载体列表，一页给全', answer: page(link) }),
  query(z.strictObject({ ...listParams, sort: onlyOrder('name', '按名称') })),
  revalidate,
  async (c) => {
    const q = c.req.valid('query');
    const { db, view } = c.var;
    const list = await listCampaigns(db, q, view);
    if (list.items.length === 0) await refuseUnknownRegion(db, q.region);
    return c.json(list, 200);
  },
);
