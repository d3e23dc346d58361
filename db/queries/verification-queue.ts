import type { Scope } from '#core/access/scope.ts';
import { type CursorKey, encodeCursor } from '#core/cursor.ts';
import type { VerificationItem } from '#core/schemas/staff-verification.ts';
import { type StandardChecks, standardChecks } from '#core/standard-checks.ts';
import type { PositionType, PublicationStatus } from '#core/terms/position.ts';
import { shanghaiDate } from '#core/time.ts';
import { reviewWindow, verifyStateOn } from '#core/verify-state.ts';
import type { SqlPort } from '../port.ts';
import { inRegion, parkAndSubparks } from './public.ts';
import { readRows, rows } from './read.ts';
import { type Sql, sql, whereAll } from './sql.ts';
import { placementOf } from './staff-placement.ts';
import { withinScopes } from './within-scopes.ts';

export const queueStates = ['due', 'overdue', 'unverified'] as const;
export type QueueState = (typeof queueStates)[number];

export interface QueueFilter {
  readonly scopes: readonly Scope[];
  readonly state: QueueState;
  readonly region?: string | undefined;
  /** Public id; its sub-parks belong to it. */
  readonly park?: string | undefined;
  readonly now: number;
}

/** The longest due first; what was never verified by place. */
export const queueOrder = { name: 'site.review', keys: ['string', 'number'] } as const;

interface Row {
  readonly key: number;
  readonly k: string;
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly type: PositionType;
  readonly status: PublicationStatus;
  readonly address: string | null;
  readonly landmark: string | null;
  readonly phone: string | null;
  readonly regionName: string;
  readonly parkName: string | null;
  readonly verifiedOn: string | null;
  readonly nextReviewOn: string | null;
  readonly verifiedBy: string | null;
  /** JSON array of the six checks of 五有一落实. */
  readonly checks: string;
  readonly pending: 0 | 1;
}

/** Public sites of the caller's own that somebody should go to, a page of them. 示例 sites are nowhere to go to. */
export async function verificationQueue(
  db: SqlPort,
  filter: QueueFilter,
  { limit, after }: { readonly limit: number; readonly after: readonly CursorKey[] | null },
): Promise<{ items: VerificationItem[]; nextCursor: string | null }> {
  const order = orderOf(filter.state);
  const later = after === null ? null : sql`(${order}, t.id) > (${after[0] ?? ''}, ${after[1] ?? 0})`;
  const found = await readRows(
    db,
    rows<Row>(
      sql`SELECT t.id AS key, ${order} AS k, t.public_id AS id, t.version, t.name, t.type, t.publication_status AS status,
          t.address, t.landmark, t.phone, coalesce(r.full_name, t.region_code) AS regionName, p.name AS parkName,
          t.verified_on AS verifiedOn, t.next_review_on AS nextReviewOn,
          (SELECT u.name FROM auth_user u WHERE u.id = t.verified_by) AS verifiedBy,
          json_array(t.check_place, t.check_equipment, t.check_sign, t.check_books, t.check_rules, t.check_activities) AS checks,
          EXISTS (SELECT 1 FROM change_request q WHERE q.kind = 'SITE' AND q.record_public_id = t.public_id
            AND q.status = 'SUBMITTED') AS pending
        FROM position t LEFT JOIN region r ON r.code = t.region_code LEFT JOIN park p ON p.id = t.park_id
        ${whereAll([...conditions(filter), later])} ORDER BY k, t.id LIMIT ${limit + 1}`,
    ),
  );
  const given = found.slice(0, limit);
  const last = found.length > limit ? given.at(-1) : undefined;
  return {
    items: given.map((row) => toItem(row, shanghaiDate(filter.now))),
    nextCursor: last === undefined ? null : encodeCursor(queueOrder.name, [last.k, last.key]),
  };
}

/** How many wait, counted up to `max`. */
export async function countQueue(db: SqlPort, filter: QueueFilter, max: number): Promise<number> {
  const [row] = await readRows(
    db,
    rows<{ n: number }>(
      sql`SELECT count(*) AS n FROM (SELECT 1 FROM position t ${whereAll(conditions(filter))} LIMIT ${max})`,
    ),
  );
  return row?.n ?? 0;
}

function orderOf(state: QueueState): Sql {
  return state === 'unverified' ? sql`t.region_code` : sql`t.next_review_on`;
}

function conditions({ scopes, state, region, park, now }: QueueFilter): (Sql | null)[] {
  return [
    sql`t.publication_status IN ('PUBLISHED', 'SUSPENDED') AND t.is_illustrative = 0`,
    stateCondition(state, shanghaiDate(now)),
    withinScopes(scopes, placementOf('SITE', 't')),
    inRegion('t.region_code', region),
    park === undefined ? null : sql`t.park_id IN (${parkAndSubparks(park)})`,
  ];
}

/** The states of `verifyStateOn` as ranges of the stored date. */
function stateCondition(state: QueueState, on: string): Sql {
  const { today, overdueBefore } = reviewWindow(on);
  if (state === 'unverified') return sql`t.verified_on IS NULL`;
  const range = state === 'due' ? sql`BETWEEN ${overdueBefore} AND ${today}` : sql`< ${overdueBefore}`;
  return sql`t.verified_on IS NOT NULL AND t.next_review_on ${range}`;
}

function toItem({ key: _key, k: _k, checks, pending, ...row }: Row, today: string): VerificationItem {
  const found: (0 | 1 | null)[] = JSON.parse(checks);
  const known = standardChecks.map((check, i) => [check, found[i] === null ? null : found[i] === 1] as const);
  // an entry a check, by the list itself
  const all = Object.fromEntries(known) as unknown as StandardChecks;
  return { ...row, state: verifyStateOn(row, today), checks: all, pending: pending === 1 };
}
