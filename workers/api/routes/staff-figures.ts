import { type Context, Hono } from 'hono';
import * as z from 'zod';
import type { Resource } from '#core/access/scope.ts';
import { limitParam } from '#core/input/number-params.ts';
import { cursorParam, idParam, regionParam } from '#core/input/text-params.ts';
import { type FigureValues, figureBody, partialDate } from '#core/schemas/staff-figure.ts';
import { resourceOf } from '#db/queries/resource-of.ts';
import { staffFigureOrder, staffFigures } from '#db/queries/staff-figures.ts';
import { demand, demandSomewhere, NO_STORE } from '../access.ts';
import type { Env } from '../context.ts';
import { readCursor } from '../list-params.ts';
import { body } from '../middleware/body.ts';
import { query } from '../middleware/validate.ts';
import { tellFigure } from '../staff/tell-figure.ts';

const listQuery = z.strictObject({
  id: idParam('FIGURE').optional(),
  region: regionParam.optional(),
  label: z.string('数字名称').max(60, '数字名称，不超过 60 字').optional(),
  asOf: partialDate.optional(),
  limit: limitParam(),
  cursor: cursorParam.optional(),
});

/** A figure lies in its region, and in the parks around the one it speaks of. */
async function placeOf(c: Context<Env>, { region, park }: Pick<FigureValues, 'region' | 'park'>): Promise<Resource> {
  const found = park === null ? null : await resourceOf(c.var.db, 'PARK', park);
  return { regionCode: region, records: found?.records ?? [] };
}

/** 资料公布: told by staff of the place, public when a second person has checked it against the document. */
export const staffFigureRoutes = new Hono<Env>()
  .get('/staff/figures', query(listQuery), async (c) => {
    const scopes = demandSomewhere(c, 'record.read');
    const { cursor, ...filter } = c.req.valid('query');
    const asked = { ...filter, scopes, now: c.var.view.now };
    return c.json(
      await staffFigures(c.var.db, { ...asked, after: readCursor(cursor, staffFigureOrder) }),
      200,
      NO_STORE,
    );
  })
  .post('/staff/figures', body(figureBody), async (c) => {
    const asked = c.req.valid('json');
    demand(c, 'change.submit', await placeOf(c, asked));
    return c.json(await tellFigure(c, asked), 201, NO_STORE);
  });
