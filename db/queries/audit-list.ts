import type { CursorKey } from '#core/cursor.ts';
import { encodeCursor } from '#core/cursor.ts';
import { parseId } from '#core/ids.ts';
import type { AuditLine } from '#core/schemas/access.ts';
import type { Page } from '#core/schemas/common.ts';
import { toIso } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { fieldsOfParts } from './audit-changes.ts';
import { name, sql, whereAll } from './sql.ts';

export interface AuditFilter {
  /** Account id, `system` or `anonymous`. */
  readonly who?: string | undefined;
  readonly action?: string | undefined;
  readonly result?: string | undefined;
  readonly kind?: string | undefined;
  readonly id?: string | undefined;
  /** Instants in ms UTC: from (inclusive) and until (exclusive). */
  readonly from?: number | undefined;
  readonly until?: number | undefined;
}

/** Order of the list: newest first; the cursor names the last line given. */
export const auditOrder = { name: 'audit.seq', keys: ['number'] } as const;

interface Row extends Omit<AuditLine, 'at' | 'fields' | 'detail'> {
  readonly at: number;
  readonly detail: string;
}

export async function auditLines(
  db: SqlPort,
  filter: AuditFilter,
  { limit, after, now }: { readonly limit: number; readonly after: readonly CursorKey[] | null; readonly now: number },
): Promise<Page<AuditLine>> {
  const conditions = [...conditionsOf(filter), after === null ? null : sql`a.seq < ${after[0] ?? 0}`];
  const select = sql`SELECT a.seq, a.at, a.who, coalesce(w.name, ${bearer}) AS whoName, a.action, a.kind, a.public_id AS id,
      CASE a.kind WHEN 'ACCOUNT' THEN t.name END AS idName, a.region_code AS regionCode, a.result, a.ip, a.detail
    FROM audit_log a LEFT JOIN auth_user w ON w.id = a.who LEFT JOIN auth_user t ON t.id = a.public_id
    ${whereAll(conditions)} ORDER BY a.seq DESC LIMIT ${limit + 1}`;
  const rows = await db.query<Row>(select.text, select.values);
  const given = rows.slice(0, limit);
  const last = given.at(-1);
  return {
    items: given.map(lineOf),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(auditOrder.name, [last.seq]) : null,
    asOf: toIso(now),
  };
}

/** The record for which the one-time link was given out that did it. */
const bearer = name(`(SELECT coalesce(v.name, e.name) FROM record_link l
  LEFT JOIN village v ON v.public_id = l.record_public_id LEFT JOIN enterprise e ON e.public_id = l.record_public_id
  WHERE a.who LIKE 'link:%' AND l.id = CAST(substr(a.who, 6) AS INTEGER))`);

/** Lines about one-time links that were written as if they were about an account: they name their record in the detail. */
function aboutRecord({ id, kind }: Row, record: unknown): Pick<AuditLine, 'id' | 'kind'> {
  if (kind !== 'ACCOUNT' || id !== null) return { id, kind };
  const parsed = typeof record === 'string' ? parseId(record) : null;
  return parsed?.ok ? { id: String(record), kind: parsed.value.kind } : { id, kind: null };
}

/** Lines about a screen, and those of its own, say themselves what it was called then. */
function screenNames({ kind, who }: Row, label: unknown): Partial<Pick<AuditLine, 'idName' | 'whoName'>> {
  if (kind !== 'DISPLAY_TOKEN' || typeof label !== 'string') return {};
  return who.startsWith('display:') ? { idName: label, whoName: label } : { idName: label };
}

function lineOf(row: Row): AuditLine {
  // what events carry, by change.ts, record-links.ts and displays.ts
  const detail: { readonly fields?: readonly string[]; readonly record?: unknown; readonly label?: unknown } =
    JSON.parse(row.detail);
  return {
    ...row,
    ...aboutRecord(row, detail.record),
    ...screenNames(row, detail.label),
    at: toIso(row.at),
    fields: fieldsOfParts(row.kind, detail.fields ?? []),
    detail,
  };
}

/** How many lines a filter gives, counted up to `max`. */
export async function countAudit(db: SqlPort, filter: AuditFilter, max: number): Promise<number> {
  const select = sql`SELECT count(*) AS n FROM (SELECT 1 FROM audit_log a ${whereAll(conditionsOf(filter))} LIMIT ${max})`;
  return (await db.query<{ n: number }>(select.text, select.values))[0]?.n ?? 0;
}

function conditionsOf({ who, action, result, kind, id, from, until }: AuditFilter) {
  return [
    who === undefined ? null : sql`a.who = ${who}`,
    action === undefined ? null : sql`a.action = ${action}`,
    result === undefined ? null : sql`a.result = ${result}`,
    kind === undefined ? null : sql`a.kind = ${kind}`,
    id === undefined ? null : sql`a.public_id = ${id}`,
    from === undefined ? null : sql`a.at >= ${from}`,
    until === undefined ? null : sql`a.at < ${until}`,
  ];
}
