import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { choiceParam } from '#core/input/choice-params.ts';
import { integerParam } from '#core/input/number-params.ts';
import { cursorParam, idParam, regionParam } from '#core/input/text-params.ts';
import { decideCorrectionBody } from '#core/schemas/staff-correction.ts';
import { correctionStatus } from '#core/terms/service.ts';
import { codesOf } from '#core/terms/term.ts';
import { type CorrectionRow, correctionById, correctionOrder, listCorrections } from '#db/queries/correction-list.ts';
import { correctionPhoto } from '#db/queries/internal-photo.ts';
import { type FoundResource, resourceOf } from '#db/queries/resource-of.ts';
import { demandIn, demandSomewhere, NO_STORE } from '../access.ts';
import type { Env } from '../context.ts';
import { notFound } from '../errors.ts';
import { readCursor } from '../list-params.ts';
import { body } from '../middleware/body.ts';
import { query } from '../middleware/validate.ts';
import { idInPath } from '../path-params.ts';
import { decideTheCorrection } from '../staff/decide-correction.ts';
import { shownCorrection } from '../staff/shown-correction.ts';

const listQuery = z.strictObject({
  status: choiceParam(codesOf(correctionStatus), '处理状态').default('SUBMITTED'),
  region: regionParam.optional(),
  park: idParam('PARK').optional(),
  limit: integerParam(1, 100, '每页条数').default(50),
  cursor: cursorParam.optional(),
});

/** The correction of the address with the place of its site. */
async function correctionIn(c: Context<Env>): Promise<FoundResource & { readonly row: CorrectionRow }> {
  const row = await correctionById(c.var.db, idInPath('CORRECTION', c.req.param('id') ?? ''));
  const resource = row === null ? null : await resourceOf(c.var.db, 'SITE', row.siteId);
  if (row === null || resource === null) throw notFound();
  return { ...resource, row };
}

/** 地图纠错 of visitors, for staff of the site's place. */
export const staffCorrections = new Hono<Env>()
  .get('/staff/corrections', query(listQuery), async (c) => {
    const scopes = demandSomewhere(c, 'record.edit');
    const { limit, cursor, ...filter } = c.req.valid('query');
    const page = { limit, after: readCursor(cursor, correctionOrder) };
    const { items, nextCursor } = await listCorrections(c.var.db, { ...filter, scopes }, page);
    return c.json({ items: items.map((row) => shownCorrection(row, true)), nextCursor }, 200, NO_STORE);
  })
  .get('/staff/corrections/:id', async (c) => {
    const found = await demandIn(c, 'record.edit', () => correctionIn(c));
    return c.json(shownCorrection(found.row, true), 200, NO_STORE);
  })
  .post('/staff/corrections/:id/decide', body(decideCorrectionBody), async (c) => {
    const asked = c.req.valid('json');
    const found = await demandIn(c, 'record.edit', () => correctionIn(c));
    return c.json(await decideTheCorrection(c, found.row.id, asked), 200, NO_STORE);
  })
  /** A photo that came with a correction: never public, never kept by a cache. */
  .get('/staff/photos/:id/image', async (c) => {
    const photo = await demandIn(c, 'record.edit', async () => {
      const found = await correctionPhoto(c.var.db, idInPath('PHOTO', c.req.param('id')));
      const resource = found === null ? null : await resourceOf(c.var.db, 'SITE', found.site);
      if (found === null || resource === null) throw notFound();
      return { ...resource, ...found };
    });
    const object = await c.env.PHOTOS.get(photo.objectKey);
    if (object === null) throw notFound();
    return c.body(object.body, 200, { ...NO_STORE, 'content-type': photo.mime, 'content-length': String(object.size) });
  });
