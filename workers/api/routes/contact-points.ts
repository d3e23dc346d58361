import { Hono } from 'hono';
import * as z from 'zod';
import { idParam } from '#core/input/text-params.ts';
import { page } from '#core/schemas/common.ts';
import { contactPoint } from '#core/schemas/contact-point.ts';
import { contactPointLevel, contactPointStatus } from '#core/terms/pairing.ts';
import { contactPointOrder, listContactPoints } from '#db/queries/contact-points.ts';
import { choices } from '../choices.ts';
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
  level: choices(contactPointLevel, '联系点级别，任一').optional(),
  status: choices(contactPointStatus, '联系点或示范点').optional(),
});

export const contactPoints = new Hono<Env>().get(
  '/contact-points',
  describe({ tag: 'pairings', summary: '联系点和示范点列表；不含联系人', answer: page(contactPoint) }),
  query(listQuery),
  revalidate,
  async (c) => {
    const q = c.req.valid('query');
    const { db, view } = c.var;
    const request = { ...q, after: readCursor(q.cursor, contactPointOrder) };
    const list = await listContactPoints(db, q, request, viewOf(q, view));
    if (list.items.length === 0) await refuseUnknownRegion(db, q.region);
    return c.json(list, 200);
  },
);
