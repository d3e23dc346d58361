import type { StaffKind } from '#core/records/catalogue.ts';
import type { ChangeAction, ChangeStatus } from '#core/terms/change.ts';
import type { SqlPort } from '../port.ts';
import { type Rows, readRows, rows } from './read.ts';
import { name, type Sql, sql, whereAll } from './sql.ts';

/** What a change request can be about: a record of the catalogue, or a new 资料公布 figure. */
export type ChangedKind = StaffKind | 'FIGURE';

/** A change request. Ids are public, instants ms UTC; `patch` and `before` hold values by field key as the staff API has them. */
export interface ChangeRequest {
  readonly id: string;
  readonly version: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly kind: ChangedKind;
  readonly record: string;
  readonly title: string;
  readonly regionCode: string;
  /** The park it lies in; of a park its own. */
  readonly park: string | null;
  readonly action: ChangeAction;
  readonly status: ChangeStatus;
  readonly patch: Readonly<Record<string, unknown>>;
  readonly before: Readonly<Record<string, unknown>>;
  readonly seenVersion: number;
  readonly reason: string | null;
  readonly doubts: readonly string[];
  readonly movedM: number | null;
  readonly into: string | null;
  readonly createdBy: string;
  readonly submittedBy: string | null;
  readonly submittedAt: number | null;
  readonly decidedBy: string | null;
  readonly decidedAt: number | null;
  readonly returnReason: string | null;
  readonly appliedVersion: number | null;
}

/** With what its row does not say: names of the region and of the accounts, and the place in the order of lists. */
export interface ChangeRequestRead extends ChangeRequest {
  /** Row id: grows with every request that is made. */
  readonly key: number;
  /** The park it lies in with the parks above it, from the innermost. */
  readonly parks: readonly string[];
  /** Whoever wrote the new record that waits for approval: it may have been several people's. */
  readonly writers: readonly string[];
  readonly regionName: string;
  readonly createdByName: string | null;
  readonly submittedByName: string | null;
  readonly decidedByName: string | null;
}

type Lists = 'patch' | 'before' | 'doubts' | 'parks' | 'writers';
type Row = Omit<ChangeRequestRead, Lists> & Readonly<Record<Lists, string>>;

const parksAbove = `(WITH RECURSIVE up(id, public_id, parent_id, depth) AS (
    SELECT p.id, p.public_id, p.parent_id, 1 FROM park p WHERE p.public_id = t.park_public_id
    UNION SELECT p.id, p.public_id, p.parent_id, depth + 1 FROM up CROSS JOIN park p ON p.id = up.parent_id WHERE depth < 10
  ) SELECT json_group_array(public_id) FROM (SELECT public_id FROM up ORDER BY depth))`;

/** Audit lines of the new record of `t` by which somebody wrote into it, not only sent it or gave it back. */
const writing = `FROM audit_log l WHERE l.kind = t.kind AND l.public_id = t.record_public_id AND l.action IN ('CREATE', 'UPDATE')
  AND EXISTS (SELECT 1 FROM json_each(l.detail, '$.fields') f
    WHERE f.value NOT IN ('publicationStatus', 'publicationReason', 'submittedBy'))`;
const isNewRecord = "t.action = 'CREATE' AND t.status = 'SUBMITTED'";

/** Condition over `t` that the account made or sent it. */
function isOwnOf(account: string): Sql {
  return sql`(t.created_by = ${account} OR t.submitted_by = ${account})`;
}

/** Condition over `t` that the account has written into what it asks for. */
export function isWrittenBy(account: string): Sql {
  return sql`(t.created_by = ${account} OR t.submitted_by = ${account}
    OR ${name(isNewRecord)} AND EXISTS (SELECT 1 ${name(writing)} AND l.who = ${account}))`;
}

const columns =
  name(`t.id AS key, t.public_id AS id, t.version, t.created_at AS createdAt, t.updated_at AS updatedAt, t.kind,
  t.record_public_id AS record, t.title, t.region_code AS regionCode, t.park_public_id AS park, t.action, t.status, t.patch,
  t.before, t.seen_version AS seenVersion, t.reason, t.doubts, t.moved_m AS movedM, t.into_public_id AS "into",
  t.created_by AS createdBy, t.submitted_by AS submittedBy, t.submitted_at AS submittedAt, t.decided_by AS decidedBy,
  t.decided_at AS decidedAt, t.return_reason AS returnReason, t.applied_version AS appliedVersion,
  ${parksAbove} AS parks, iif(${isNewRecord}, (SELECT json_group_array(DISTINCT l.who) ${writing}), '[]') AS writers,
  coalesce((SELECT full_name FROM region WHERE code = t.region_code), t.region_code) AS regionName,
  (SELECT name FROM auth_user WHERE id = t.created_by) AS createdByName,
  (SELECT name FROM auth_user WHERE id = t.submitted_by) AS submittedByName,
  (SELECT name FROM auth_user WHERE id = t.decided_by) AS decidedByName`);

/** A SELECT of requests: conditions over `t`, and how it ends (order and limit). */
export function changeRequests(conditions: readonly (Sql | null)[], end: Sql): Rows<Row> {
  return rows<Row>(sql`SELECT ${columns} FROM change_request t ${whereAll(conditions)} ${end}`);
}

export function toChangeRequest({ patch, before, doubts, parks, writers, ...row }: Row): ChangeRequestRead {
  return {
    ...row,
    patch: JSON.parse(patch),
    before: JSON.parse(before),
    doubts: JSON.parse(doubts),
    parks: JSON.parse(parks),
    writers: JSON.parse(writers),
  };
}

async function read(db: SqlPort, conditions: readonly Sql[], limit: number): Promise<ChangeRequestRead[]> {
  return (await readRows(db, changeRequests(conditions, sql`ORDER BY t.id DESC LIMIT ${limit}`))).map(toChangeRequest);
}

/** Null = there is none of this id. */
export async function changeRequestById(db: SqlPort, id: string): Promise<ChangeRequestRead | null> {
  return (await read(db, [sql`t.public_id = ${id}`], 1))[0] ?? null;
}

export async function changeRequestsById(db: SqlPort, ids: readonly string[]): Promise<ChangeRequestRead[]> {
  return read(db, [sql`t.public_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`], ids.length);
}

/** The request about a record that waits for approval: there is one at most. */
export async function openRequestOf(db: SqlPort, kind: ChangedKind, record: string): Promise<ChangeRequestRead | null> {
  return (await read(db, [ofRecord(kind, record), sql`t.status = 'SUBMITTED'`], 1))[0] ?? null;
}

/** The request of an account's own that it can still write on: a draft or a returned one, the latest. */
export async function draftRequestOf(
  db: SqlPort,
  kind: ChangedKind,
  record: string,
  account: string,
): Promise<ChangeRequestRead | null> {
  const own = sql`t.created_by = ${account} AND t.status IN ('DRAFT', 'RETURNED')`;
  return (await read(db, [ofRecord(kind, record), own], 1))[0] ?? null;
}

/**
 * What is going on about a record, newest first: submitted, returned and not yet reviewed ones, drafts that the caller made or sent, and
 * the merge that another record waits for to go into it.
 */
export async function liveRequestsOf(
  db: SqlPort,
  kind: ChangedKind,
  record: string,
  account: string,
): Promise<ChangeRequestRead[]> {
  const [own, merges] = await Promise.all([
    read(db, [ofRecord(kind, record), live(account)], 50),
    // by what waits, which is little
    read(db, [sql`t.status = 'SUBMITTED' AND t.kind = ${kind} AND t.into_public_id = ${record}`], 50),
  ]);
  return [...own, ...merges].sort((a, b) => b.key - a.key);
}

/** Draft or returned requests to publish a record that was never public, by whoever. */
export async function creationsOf(db: SqlPort, kind: ChangedKind, record: string): Promise<ChangeRequestRead[]> {
  return read(db, [ofRecord(kind, record), sql`t.action = 'CREATE' AND t.status IN ('DRAFT', 'RETURNED')`], 50);
}

/** What is going on about several records, by record; and who ever keeps one of them as a draft, it is there. */
export async function liveRequestsOfEach(
  db: SqlPort,
  kind: ChangedKind,
  records: readonly string[],
  account: string,
): Promise<ReadonlyMap<string, readonly ChangeRequestRead[]>> {
  const among = sql`t.record_public_id IN (SELECT value FROM json_each(${JSON.stringify(records)}))`;
  const known = sql`(${live(account)} OR t.action = 'CREATE' AND t.status = 'DRAFT')`;
  const found = await read(db, [sql`t.kind = ${kind}`, among, known], 50 * records.length);
  return new Map(records.map((id) => [id, found.filter(({ record }) => record === id)]));
}

function live(account: string): Sql {
  return sql`(t.status IN ('SUBMITTED', 'RETURNED', 'APPLIED') OR t.status = 'DRAFT' AND ${isOwnOf(account)})`;
}

function ofRecord(kind: ChangedKind, record: string): Sql {
  return sql`t.kind = ${kind} AND t.record_public_id = ${record}`;
}
