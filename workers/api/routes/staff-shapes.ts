import { Hono } from 'hono';
import * as z from 'zod';
import { ringsOf } from '#core/geo/boundary.ts';
import { idParam } from '#core/input/text-params.ts';
import { shapeCheckBody } from '#core/schemas/shape.ts';
import type { SqlPort } from '#db/port.ts';
import { type FoundResource, resourceOf } from '#db/queries/resource-of.ts';
import { checkShape } from '#db/queries/shape-check.ts';
import { shapesOfPark } from '#db/queries/shapes-of-park.ts';
import { demandIn, NO_STORE } from '../access.ts';
import type { Env } from '../context.ts';
import { invalid, notFound } from '../errors.ts';
import { body } from '../middleware/body.ts';
import { query } from '../middleware/validate.ts';

/** Outlines of parks and grids, looked at while they are drawn: the same rules as when they are written. */
export const staffShapes = new Hono<Env>()
  /** The outlines of a park and its grids as they are kept, to draw along. */
  .get('/staff/shapes', query(z.strictObject({ park: idParam('PARK') })), async (c) => {
    const { park } = c.req.valid('query');
    await demandIn(c, 'record.read', () => found(c.var.db, 'PARK', park));
    return c.json(await shapesOfPark(c.var.db, park), 200, NO_STORE);
  })
  .post('/staff/shape-check', body(shapeCheckBody), async (c) => {
    const { kind, id = null, park, boundary } = c.req.valid('json');
    const { db } = c.var;
    // the record that rights are decided by: the park the grid is to lie in, else the record itself
    const [askedKind, asked] =
      kind === 'GRID' && park !== undefined ? (['PARK', park] as const) : ([kind, id] as const);
    if (asked === null) throw invalid('id', null, '这条资料的编号，或网格所在园区（park）的编号');
    const { records } = await demandIn(c, 'record.read', () => found(db, askedKind, asked));
    const own = records.find((record) => record.kind === 'PARK')?.id ?? null;
    const drawn = kind === 'PARK' ? { kind, id: asked } : { kind, id, park: own };
    return c.json(await checkShape(db, ringsOf(boundary), drawn), 200, NO_STORE);
  });

async function found(db: SqlPort, kind: 'GRID' | 'PARK', id: string): Promise<FoundResource> {
  const resource = await resourceOf(db, kind, id);
  if (resource === null) throw notFound();
  return resource;
}
