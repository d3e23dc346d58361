import { type Context, Hono } from 'hono';
import { integerParam } from '#core/input/number-params.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import { type ExportReceipt, exportBody } from '#core/schemas/staff-export.ts';
import { announcedFilter } from '#db/queries/announced-export.ts';
import { writeAudit } from '#db/queries/audit.ts';
import { staffOrder } from '#db/queries/staff-list.ts';
import { listStaffRows } from '#db/queries/staff-rows.ts';
import { demandSomewhere, eventOf, NO_STORE } from '../access.ts';
import type { Env } from '../context.ts';
import { invalid } from '../errors.ts';
import { readCursor } from '../list-params.ts';
import { body } from '../middleware/body.ts';
import { query } from '../middleware/validate.ts';
import { kindInPath } from '../staff/find-record.ts';
import { recordFilter, recordListQuery } from '../staff/record-filter.ts';
import { auditName } from '../who.ts';

/** How long the rows of an export can be read after it was written down: a large one takes minutes. */
const EXPORT_MS = 60 * 60 * 1000;

const readQuery = recordListQuery.extend({
  receipt: integerParam(1, 999_999_999, '登记导出时得到的编号').optional(),
});

/**
 * 导出: who takes out what is written down first; then the rows of that list are read with all their fields, under the number
 * of the line that says so.
 */
export const staffExports = new Hono<Env>()
  .post('/staff/exports/:kind', body(exportBody), async (c) => {
    demandSomewhere(c, 'record.read');
    const kind = kindInPath(c.req.param('kind'));
    const asked = c.req.valid('json');
    const { seq } = await writeAudit(c.var.db, { ...eventOf(c, 'EXPORT', null, { ...asked, kind }), kind });
    const answer: ExportReceipt = { receipt: seq };
    return c.json(answer, 201, NO_STORE);
  })
  .get('/staff/exports/:kind', query(readQuery), async (c) => {
    const scopes = demandSomewhere(c, 'record.read');
    const kind = kindInPath(c.req.param('kind'));
    const { receipt, limit, cursor, sort, illustrative, ...asked } = c.req.valid('query');
    await demandReceipt(c, kind, receipt);
    const filter = recordFilter(c, kind, { ...asked, illustrative }, scopes);
    const request = { limit, illustrative, after: readCursor(cursor, staffOrder(kind, sort)) };
    const page = await listStaffRows(c.var.db, kind, { filter, request, sort, whole: true }, c.var.view);
    return c.json(page, 200, NO_STORE);
  });

/** What is read must have been written down: by the same account, for the same records, a short while ago. */
async function demandReceipt(c: Context<Env>, kind: StaffKind, receipt: number | undefined): Promise<void> {
  const since = c.var.view.now - EXPORT_MS;
  const filter =
    receipt === undefined ? null : await announcedFilter(c.var.db, { receipt, kind, who: auditName(c.var.who), since });
  if (filter !== null && sameList(filter, new URL(c.req.url).searchParams)) return;
  throw invalid('receipt', receipt, '先登记这次导出，再凭登记的编号读取：导出页面会自动登记');
}

/** Parts of a request that do not say which records it is about. */
const PAGING = ['receipt', 'limit', 'cursor'];

function sameList(announced: string, asked: URLSearchParams): boolean {
  const said = (params: URLSearchParams) =>
    JSON.stringify([...params].filter(([key, value]) => value !== '' && !PAGING.includes(key)).sort());
  return said(new URLSearchParams(announced)) === said(asked);
}
