import { Hono } from 'hono';
import { duesBody, duesPreviewBody } from '#core/schemas/dues.ts';
import { demandIn, demandSomewhere, NO_STORE } from '../access.ts';
import type { Env } from '../context.ts';
import { body } from '../middleware/body.ts';
import { idInPath } from '../path-params.ts';
import { duesOf } from '../staff/dues/dues-of.ts';
import { enter } from '../staff/dues/enter-dues.ts';
import { previewDues } from '../staff/dues/preview-dues.ts';
import { demandRecords, foundRecord } from '../staff/find-record.ts';

/** 党费缴纳人数, as whoever looks after an organisation enters them: one by one, or a table at once. No amounts, no persons. */
export const staffDues = new Hono<Env>()
  .get('/staff/records/organisations/:id/dues', async (c) => {
    const found = await demandIn(c, 'dues.enter', () =>
      foundRecord(c, 'ORGANISATION', idInPath('ORGANISATION', c.req.param('id'))),
    );
    return c.json(await duesOf(c.var.db, found.id, c.var.view.now), 200, NO_STORE);
  })
  .post('/staff/dues', body(duesBody), async (c) => {
    demandSomewhere(c, 'dues.enter');
    const asked = c.req.valid('json');
    const ids = [...new Set(asked.rows.map(({ organisation }) => organisation))];
    const found = await demandRecords(c, 'dues.enter', 'ORGANISATION', ids);
    return c.json(await enter(c, asked, found), 200, NO_STORE);
  })
  .post('/staff/dues/preview', body(duesPreviewBody), async (c) => {
    const scopes = demandSomewhere(c, 'dues.enter');
    return c.json(await previewDues(c.var.db, c.req.valid('json').rows, scopes), 200, NO_STORE);
  });
