import { Hono } from 'hono';
import * as z from 'zod';
import { page } from '#core/schemas/common.ts';
import { document } from '#core/schemas/figure.ts';
import { listDocuments } from '#db/queries/documents.ts';
import type { Env } from '../context.ts';
import { listParams, onlyOrder } from '../list-params.ts';
import { revalidate } from '../middleware/revalidate.ts';
import { query } from '../middleware/validate.ts';
import { describe } from '../openapi/describe.ts';

const { region: _, ...params } = listParams;

export const documents = new Hono<Env>().get(
  '/documents',
  describe({ tag: 'figures', summary: '资料列表，新的在前，一页给全', answer: page(document) }),
  query(z.strictObject({ ...params, sort: onlyOrder('published', '新的在前') })),
  revalidate,
  async (c) => c.json(await listDocuments(c.var.db, c.req.valid('query'), c.var.view), 200),
);
