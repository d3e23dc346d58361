import type { Scope } from '#core/access/scope.ts';
import type { CursorKey } from '#core/cursor.ts';
import type { RatingGroup } from '#core/schemas/staff-rating.ts';
import type { RatingChannel, RatingStatus } from '#core/terms/service.ts';
import type { SqlPort } from '../port.ts';
import { inRegion } from './public.ts';
import { type Rows, readRows, rows } from './read.ts';
import { caseSiteColumns, caseTables, countCases, readCases } from './site-cases.ts';
import { among, name, type Sql, sql, whereAll } from './sql.ts';
import { placementOf } from './staff-placement.ts';
import { withinScopes } from './within-scopes.ts';

export interface RatingFilter {
  readonly scopes: readonly Scope[];
  readonly group: RatingGroup;
  readonly region?: string | undefined;
  /** Account id; what it disputed itself is left out. */
  readonly notDisputedBy?: string | undefined;
}

/** A 差评 with the site it is about. Instants ms UTC; who disputed it by account, others by name. */
export interface RatingRow {
  readonly key: number;
  readonly id: string;
  readonly version: number;
  readonly level: number;
  readonly status: RatingStatus;
  readonly channel: RatingChannel;
  /** JSON arrays of visitIndicator. */
  readonly good: string;
  readonly bad: string;
  readonly comment: string | null;
  readonly addition: string | null;
  readonly additionAt: number | null;
  readonly createdAt: number;
  readonly isRealName: 0 | 1;
  readonly hasContact: 0 | 1;
  readonly verifyDueOn: string | null;
  readonly answerDueOn: string | null;
  readonly extensionReason: string | null;
  readonly checkedBy: string | null;
  readonly disputedBy: string | null;
  readonly disputedByName: string | null;
  readonly disputeReason: string | null;
  readonly recheckedBy: string | null;
  readonly invalidReason: string | null;
  readonly rectification: string | null;
  readonly answer: string | null;
  readonly answeredAt: number | null;
  readonly revisitedAt: number | null;
  readonly closedAt: number | null;
  readonly siteId: string;
  readonly siteName: string;
  readonly address: string | null;
  readonly regionCode: string;
  readonly regionName: string;
  readonly parkName: string | null;
}

const groups: Readonly<Record<RatingGroup, readonly RatingStatus[]>> = {
  open: ['SUBMITTED', 'VERIFYING', 'RECTIFYING', 'ANSWERED', 'REVISITED'],
  recheck: ['RECHECKING'],
  closed: ['CLOSED'],
  invalid: ['INVALID'],
};

/** What is to be done: the oldest first; what is done: the latest first. */
export const ratingOrder = { name: 'rating.made', keys: ['number'] } as const;

export async function listBadRatings(
  db: SqlPort,
  filter: RatingFilter,
  { limit, after }: { readonly limit: number; readonly after: readonly CursorKey[] | null },
): Promise<{ items: RatingRow[]; nextCursor: string | null }> {
  const waiting = filter.group === 'open' || filter.group === 'recheck';
  return readCases(db, ratingOrder, { waiting, limit, after }, (beyond, end) =>
    ratings([...conditions(filter), beyond], end),
  );
}

/** A rating of any grade by its id. */
export async function ratingById(db: SqlPort, id: string): Promise<RatingRow | null> {
  return (await readRows(db, ratings([sql`t.public_id = ${id}`], sql`LIMIT 1`)))[0] ?? null;
}

/** How many there are, counted up to `max`. */
export async function countBadRatings(db: SqlPort, filter: RatingFilter, max: number): Promise<number> {
  return countCases(db, 'rating', conditions(filter), max);
}

function ratings(where: readonly (Sql | null)[], end: Sql): Rows<RatingRow> {
  const account = (column: string) => sql`(SELECT u.name FROM auth_user u WHERE u.id = ${name(column)})`;
  return rows<RatingRow>(
    sql`SELECT t.id AS key, t.public_id AS id, t.version, t.level, t.status, t.channel, t.good, t.bad, t.comment,
        t.addition, t.addition_at AS additionAt, t.created_at AS createdAt, t.is_real_name AS isRealName,
        t.contact_sealed IS NOT NULL AS hasContact, t.verify_due_on AS verifyDueOn, t.answer_due_on AS answerDueOn,
        t.extension_reason AS extensionReason, ${account('t.verified_by')} AS checkedBy, t.disputed_by AS disputedBy,
        ${account('t.disputed_by')} AS disputedByName, t.dispute_reason AS disputeReason,
        ${account('t.rechecked_by')} AS recheckedBy, t.invalid_reason AS invalidReason, t.rectification, t.answer,
        t.answered_at AS answeredAt, t.revisited_at AS revisitedAt, t.closed_at AS closedAt,
        ${caseSiteColumns}
      FROM ${caseTables('rating')}
      ${whereAll(where)} ${end}`,
  );
}

function conditions({ scopes, group, region, notDisputedBy }: RatingFilter): (Sql | null)[] {
  return [
    sql`t.level <= 2`,
    among('t.status', groups[group]),
    withinScopes(scopes, placementOf('SITE', 's')),
    inRegion('s.region_code', region),
    notDisputedBy === undefined ? null : sql`t.disputed_by IS NOT ${notDisputedBy}`,
  ];
}
