import { Hono } from 'hono';
import { exportBody } from '#core/schemas/staff-export.ts';
import { writeAudit } from '#db/queries/audit.ts';
import { staffOrder } from '#db/queries/staff-list.ts';
import { listStaffRows } from '#db/queries/staff-rows.ts';
import { demandSomewhere, eventOf, NO_STORE } from '../access.ts';
import type { Env } from '../context.ts';
import { readCursor } from '../list-params.ts';
import { body } from '../middleware/body.ts';
import { query } from '../middleware/validate.ts';
import { kindInPath } from '../staff/find-record.ts';
import { recordFilter, recordListQuery } from '../staff/record-filter.ts';

/** 导出: who takes out what is written down first; then the rows of a list are read with all their fields. */
export const staffExports = new Hono<Env>()
  .post('/staff/exports/:kind', body(exportBody), async (c) => {
    demandSomewhere(c, 'record.read');
    const kind = kindInPath(c.req.param('kind'));
    const asked = c.req.valid('json');
    await writeAudit(c.var.db, { ...eventOf(c, 'EXPORT', null, { ...asked, kind }), kind });
    return c.body(null, 204, NO_STORE);
  })
  .get('/staff/exports/:kind', query(recordListQuery), async (c) => {
    const scopes = demandSomewhere(c, 'record.read');
    const kind = kindInPath(c.req.param('kind'));
    const { limit, cursor, sort, illustrative, ...asked } = c.req.valid('query');
    const filter = recordFilter(c, kind, { ...asked, illustrative }, scopes);
    const request = { limit, illustrative, after: readCursor(cursor, staffOrder(kind, sort)) };
    const page = await listStaffRows(c.var.db, kind, { filter, request, sort, whole: true }, c.var.view);
    return c.json(page, 200, NO_STORE);
  });
