import { Hono } from 'hono';
import * as z from 'zod';
import { idParam } from '#core/input/text-params.ts';
import { chainLink } from '#core/schemas/chain.ts';
import { page } from '#core/schemas/common.ts';
import { chainOrder, listChains } from '#db/queries/chains.ts';
import type { Env } from '../context.ts';
import { refuseUnknownRegion } from '../known-region.ts';
import { namelessListParams, onlyOrder, readCursor } from '../list-params.ts';
import { revalidate } from '../middleware/revalidate.ts';
import { query } from '../middleware/validate.ts';
import { describe } from '../openapi/describe.ts';
import { pastParam, viewOf } from '../past-list.ts';

const listQuery = z.strictObject({
  ...namelessListParams,
  date: pastParam,
  sort: onlyOrder('region', '按区划'),
  park: idParam('PARK').optional().meta({ description: '园区的编号，含其下园区' }),
});

export const chains = new Hono<Env>().get(
  '/chains',
  describe({ tag: 'pairings', summary: '产业链联建：生效中的连线，自链主而下', answer: page(chainLink) }),
  query(listQuery),
  revalidate,
  async (c) => {
    const q = c.req.valid('query');
    const { db, view } = c.var;
    const list = await listChains(db, q, { ...q, after: readCursor(q.cursor, chainOrder) }, viewOf(q, view));
    if (list.items.length === 0) await refuseUnknownRegion(db, q.region);
    return c.json(list, 200);
  },
);
