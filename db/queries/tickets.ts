import type { TicketState } from '#core/schemas/voice.ts';
import { toIso } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { isPublic } from './public.ts';
import { readRows, rows } from './read.ts';
import { toLink } from './source.ts';
import { name, type Sql, sql } from './sql.ts';

type Kind = TicketState['kind'];

interface TicketRow {
  readonly siteId: string | null;
  readonly siteName: string | null;
  readonly category: TicketState['category'];
  readonly level: number | null;
  readonly status: TicketState['status'];
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly dueOn: string | null;
  readonly answer: string | null;
  readonly canAdd: 0 | 1;
}

/** What a ticket's holder may know, per kind; columns as in TicketRow. */
const selects: Readonly<Record<Kind, Sql>> = {
  RATING: sql`SELECT p.public_id AS siteId, p.name AS siteName, NULL AS category, t.level, t.status,
      t.created_at AS createdAt, t.updated_at AS updatedAt, t.answer_due_on AS dueOn, t.answer,
      t.addition IS NULL AND t.status <> 'INVALID' AS canAdd
    FROM rating t LEFT JOIN position p ON p.id = t.position_id AND ${isPublic('p')}`,
  CORRECTION: sql`SELECT p.public_id AS siteId, p.name AS siteName, t.kind AS category, NULL AS level, t.status,
      t.created_at AS createdAt, t.updated_at AS updatedAt, NULL AS dueOn, t.answer, 0 AS canAdd
    FROM correction t LEFT JOIN position p ON p.id = t.position_id AND ${isPublic('p')}`,
  REPORT: sql`SELECT NULL AS siteId, NULL AS siteName, t.category, NULL AS level, t.status,
      t.created_at AS createdAt, t.updated_at AS updatedAt, t.due_on AS dueOn,
      iif(t.status = 'REJECTED', t.reject_reason, t.result) AS answer, 0 AS canAdd
    FROM report t`,
};

/** The record that a ticket stands for; null = there is no such ticket. */
export async function ticketRecord(
  db: SqlPort,
  ticketHash: string,
): Promise<{ readonly kind: Kind; readonly recordId: string } | null> {
  const [row] = await readRows(
    db,
    rows<{ kind: Kind; recordId: string }>(
      sql`SELECT kind, record_id AS recordId FROM submission WHERE ticket_hash = ${ticketHash}`,
    ),
  );
  return row ?? null;
}

export async function ticketState(db: SqlPort, ticketHash: string): Promise<TicketState | null> {
  const found = await ticketRecord(db, ticketHash);
  if (found === null) return null;
  const { kind, recordId } = found;
  const [row] = await readRows(db, rows<TicketRow>(sql`${selects[kind]} ${name('WHERE t.public_id =')} ${recordId}`));
  if (row === undefined) return null;
  return {
    kind,
    site: toLink(row.siteId, row.siteName),
    category: row.category,
    level: row.level,
    status: row.status,
    submittedAt: toIso(row.createdAt),
    updatedAt: toIso(row.updatedAt),
    dueOn: row.dueOn,
    answer: row.answer,
    canAdd: row.canAdd === 1,
  };
}
