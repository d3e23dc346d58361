import { Hono } from 'hono';
import * as z from 'zod';
import { CSV_BOM, csvLine } from '#core/csv.ts';
import { limitParam } from '#core/input/number-params.ts';
import { cursorParam, dateParam } from '#core/input/text-params.ts';
import type { AuditChanges, AuditPage } from '#core/schemas/access.ts';
import { shanghaiInstant } from '#core/time.ts';
import { verifyAudit, writeAudit } from '#db/queries/audit.ts';
import { auditChanges } from '#db/queries/audit-changes.ts';
import { type AuditFilter, auditLines, auditOrder, countAudit } from '#db/queries/audit-list.ts';
import { auditNames } from '#db/queries/audit-names.ts';
import { demand, eventOf, NO_STORE } from '../access.ts';
import { AUDIT_HEADINGS, auditCells } from '../audit-cells.ts';
import type { Env } from '../context.ts';
import { invalid, notFound } from '../errors.ts';
import { readCursor } from '../list-params.ts';
import { query } from '../middleware/validate.ts';

const DAY_MS = 86_400_000;
/** Lines of one export; whoever needs more asks for less time at once. */
const MAX_EXPORT = 20_000;
const EXPORT_PAGE = 1000;

const WORD = z
  .string('一个代码')
  .regex(/^[\w:.-]{1,64}$/, '一个代码')
  .optional();
const filters = {
  who: WORD,
  action: WORD,
  result: WORD,
  kind: WORD,
  id: WORD,
  from: dateParam.optional(),
  to: dateParam.optional(),
};
const listQuery = z.strictObject({ ...filters, limit: limitParam(), cursor: cursorParam.optional() });
const exportQuery = z.strictObject(filters);

/** Dates are days in Asia/Shanghai, both included. */
function filterOf({ from, to, ...rest }: z.output<typeof exportQuery>): AuditFilter {
  return {
    ...rest,
    from: from === undefined ? undefined : shanghaiInstant(from),
    until: to === undefined ? undefined : shanghaiInstant(to) + DAY_MS,
  };
}

/** 审计日志, for the auditor. Nothing here changes or deletes a line; reading it by export leaves one. */
export const audit = new Hono<Env>()
  .get('/audit', query(listQuery), async (c) => {
    const { limit, cursor, ...rest } = c.req.valid('query');
    demand(c, 'audit.read');
    const after = readCursor(cursor, auditOrder);
    const page = await auditLines(c.var.db, filterOf(rest), { limit, after, now: c.var.view.now });
    return c.json({ ...page, names: await auditNames(c.var.db, page.items) } satisfies AuditPage, 200, NO_STORE);
  })
  .get('/audit/export', query(exportQuery), async (c) => {
    const asked = c.req.valid('query');
    demand(c, 'audit.read');
    const { db, view } = c.var;
    const filter = filterOf(asked);
    const count = await countAudit(db, filter, MAX_EXPORT + 1);
    if (count > MAX_EXPORT) throw invalid('from', asked.from, `缩短时间范围：一次最多导出 ${MAX_EXPORT} 条`);
    let text = CSV_BOM + csvLine(AUDIT_HEADINGS);
    for (let after: readonly [number] | null = null; ; ) {
      const { items, nextCursor } = await auditLines(db, filter, { limit: EXPORT_PAGE, after, now: view.now });
      const names = await auditNames(db, items);
      for (const line of items) text += csvLine(auditCells(line, names));
      const last = items.at(-1);
      if (nextCursor === null || last === undefined) break;
      after = [last.seq];
    }
    await writeAudit(db, eventOf(c, 'AUDIT_EXPORT', null, { ...asked, lines: count }));
    return c.body(text, 200, {
      ...NO_STORE,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="audit.csv"',
    });
  })
  /** Walks the whole chain. */
  .get('/audit/verify', async (c) => {
    demand(c, 'audit.read');
    return c.json(await verifyAudit(c.var.db), 200, NO_STORE);
  })
  .get('/audit/:seq/changes', async (c) => {
    demand(c, 'audit.read');
    const seq = Number(c.req.param('seq'));
    const changes = Number.isSafeInteger(seq) ? await auditChanges(c.var.db, seq) : null;
    if (changes === null) throw notFound();
    return c.json(changes satisfies AuditChanges, 200, NO_STORE);
  });
