import type { Scope } from '#core/access/scope.ts';
import { type CursorKey, encodeCursor } from '#core/cursor.ts';
import type { ChangeStatus } from '#core/terms/change.ts';
import type { SqlPort } from '../port.ts';
import {
  type ChangedKind,
  type ChangeRequestRead,
  changeRequests,
  isWrittenBy,
  toChangeRequest,
} from './change-requests.ts';
import { inRegion } from './public.ts';
import { readRows, rows } from './read.ts';
import { among, name, type Sql, sql, whereAll } from './sql.ts';
import { parksBelow, withinScopes } from './within-scopes.ts';

export interface ChangeRequestFilter {
  /** Where the caller may read; their own requests they always may. */
  readonly scopes: readonly Scope[];
  readonly account: string;
  readonly status: readonly ChangeStatus[];
  readonly mine?: boolean | undefined;
  /** Leaves out what the caller wrote or sent: what they may decide. */
  readonly others?: boolean | undefined;
  /** Only what may change something at another place than where its record lies: merges and moves. */
  readonly reachesFurther?: boolean | undefined;
  /** Public ids to leave out. */
  readonly without?: readonly string[] | undefined;
  readonly region?: string | undefined;
  /** Public id; its sub-parks belong to it. */
  readonly park?: string | undefined;
  readonly kind?: readonly ChangedKind[] | undefined;
}

/** Newest first. */
export const changeRequestOrder = { name: 'change.made', keys: ['number'] } as const;

export interface ChangeRequestPage {
  readonly items: readonly ChangeRequestRead[];
  readonly nextCursor: string | null;
}

export async function listChangeRequests(
  db: SqlPort,
  filter: ChangeRequestFilter,
  { limit, after }: { readonly limit: number; readonly after: readonly CursorKey[] | null },
): Promise<ChangeRequestPage> {
  const where = [...conditions(filter), after === null ? null : sql`t.id < ${after[0] ?? 0}`];
  const found = await readRows(db, changeRequests(where, sql`ORDER BY t.id DESC LIMIT ${limit + 1}`));
  const items = found.slice(0, limit).map(toChangeRequest);
  const last = found.length > limit ? items.at(-1) : undefined;
  return { items, nextCursor: last === undefined ? null : encodeCursor(changeRequestOrder.name, [last.key]) };
}

/** How many there are, counted up to `max`. */
export async function countChangeRequests(db: SqlPort, filter: ChangeRequestFilter, max: number): Promise<number> {
  const [row] = await readRows(
    db,
    rows<{ n: number }>(
      sql`SELECT count(*) AS n FROM (SELECT 1 FROM change_request t ${whereAll(conditions(filter))} LIMIT ${max})`,
    ),
  );
  return row?.n ?? 0;
}

const OPEN: ReadonlySet<ChangeStatus> = new Set(['DRAFT', 'SUBMITTED', 'RETURNED']);

const FURTHER = `(t.action = 'MERGE' OR t.action = 'UPDATE'
  AND EXISTS (SELECT 1 FROM json_each(t.patch) f WHERE f.key IN ('region', 'park', 'parent')))`;

function conditions({
  scopes,
  account,
  status,
  mine,
  others,
  reachesFurther,
  without,
  region,
  park,
  kind,
}: ChangeRequestFilter): (Sql | null)[] {
  const here = withinScopes(scopes, {
    region: 't.region_code',
    inParks: (parks) => sql`t.park_public_id IN (SELECT public_id FROM (${parks}))`,
    isRecord: (of, id) => sql`(t.kind = ${of} AND t.record_public_id = ${id})`,
  });
  // what is open is little; of what is done the maker's has an index
  const open = status.filter((one) => OPEN.has(one));
  const sent = sql`t.submitted_by = ${account} AND ${among('t.status', open) ?? sql`1`}`;
  const own = open.length === 0 ? sql`t.created_by = ${account}` : sql`(t.created_by = ${account} OR ${sent})`;
  return [
    among('t.status', status),
    mine === true ? own : here === null ? null : sql`(${here} OR ${own})`,
    others === true ? sql`NOT ${isWrittenBy(account)}` : null,
    reachesFurther === true ? name(FURTHER) : null,
    without === undefined || without.length === 0
      ? null
      : sql`t.public_id NOT IN (SELECT value FROM json_each(${JSON.stringify(without)}))`,
    // what nobody has sent yet, or was taken back, is its author's and its sender's alone
    status.includes('DRAFT') ? sql`(t.status <> 'DRAFT' OR ${own})` : null,
    inRegion('t.region_code', region),
    park === undefined ? null : sql`t.park_public_id IN (SELECT public_id FROM (${parksBelow(park)}))`,
    among('t.kind', kind),
  ];
}
