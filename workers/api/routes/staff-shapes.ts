import { Hono } from 'hono';
import { ringsOf } from '#core/geo/boundary.ts';
import { shapeCheckBody } from '#core/schemas/shape.ts';
import { resourceOf } from '#db/queries/resource-of.ts';
import { checkShape } from '#db/queries/shape-check.ts';
import { demandIn, NO_STORE } from '../access.ts';
import type { Env } from '../context.ts';
import { invalid, notFound } from '../errors.ts';
import { body } from '../middleware/body.ts';

/** Outlines of parks and grids, looked at while they are drawn: the same rules as when they are written. */
export const staffShapes = new Hono<Env>().post('/staff/shape-check', body(shapeCheckBody), async (c) => {
  const { kind, id = null, park, boundary } = c.req.valid('json');
  const { db } = c.var;
  // the record that rights are decided by: the park the grid is to lie in, else the record itself
  const [askedKind, asked] = kind === 'GRID' && park !== undefined ? (['PARK', park] as const) : ([kind, id] as const);
  if (asked === null) throw invalid('id', null, '这条资料的编号，或网格所在园区（park）的编号');
  const { records } = await demandIn(c, 'record.read', async () => {
    const found = await resourceOf(db, askedKind, asked);
    if (found === null) throw notFound();
    return found;
  });
  const own = records.find((record) => record.kind === 'PARK')?.id ?? null;
  const drawn = kind === 'PARK' ? { kind, id: asked } : { kind, id, park: own };
  return c.json(await checkShape(db, ringsOf(boundary), drawn), 200, NO_STORE);
});
