import { Hono } from 'hono';
import * as z from 'zod';
import { page } from '#core/schemas/common.ts';
import { scheme } from '#core/schemas/organisation.ts';
import { listSchemes } from '#db/queries/schemes.ts';
import type { Env } from '../context.ts';
import { refuseUnknownRegion } from '../known-region.ts';
import { listParams, onlyOrder } from '../list-params.ts';
import { revalidate } from '../middleware/revalidate.ts';
import { query } from '../middleware/validate.ts';
import { describe } from '../openapi/describe.ts';

const EXPECTED = '组织架构代码，如 JZ-4';

export const schemeParam = z
  .string(EXPECTED)
  .regex(/^[A-Z]{1,6}-\d{1,2}$/, EXPECTED)
  .meta({ description: '组织架构代码', example: 'JZ-4' });

export const schemes = new Hono<Env>().get(
  '/schemes',
  describe({
    tag: 'organisations',
    summary: '组织架构列表，一页给全',
    description: '各级的 `registered` 与 `illustrative` 是这一级登记的与示例的党组织数，不含已撤销的。',
    answer: page(scheme),
  }),
  query(z.strictObject({ ...listParams, sort: onlyOrder('code', '按代码') })),
  revalidate,
  async (c) => {
    const q = c.req.valid('query');
    const { db, view } = c.var;
    const list = await listSchemes(db, q, view);
    if (list.items.length === 0) await refuseUnknownRegion(db, q.region);
    return c.json(list, 200);
  },
);
