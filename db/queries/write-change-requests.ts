import type { ChangeStatus } from '#core/terms/change.ts';
import type { Statement } from '../port.ts';
import { failedBy } from './audited.ts';
import type { ChangeRequest } from './change-requests.ts';
import { joinSql, sql } from './sql.ts';

/** What a request asks for; all of it is rewritten while it is a draft. */
export type ChangeRequestContent = Pick<
  ChangeRequest,
  | 'title'
  | 'regionCode'
  | 'park'
  | 'action'
  | 'patch'
  | 'before'
  | 'seenVersion'
  | 'reason'
  | 'doubts'
  | 'movedM'
  | 'into'
>;

export interface NewChangeRequest
  extends ChangeRequestContent,
    Pick<ChangeRequest, 'id' | 'kind' | 'record' | 'createdBy'> {
  /** APPLIED: it is public already and will be looked at afterwards. */
  readonly status: Extract<ChangeStatus, 'DRAFT' | 'SUBMITTED' | 'APPLIED'>;
  /** Version that carries it, of an APPLIED one. */
  readonly appliedVersion: number | null;
  /** Instant, ms UTC. */
  readonly at: number;
}

/** Breaks `change_request_open` when another request about the record waits already: 409 to whoever came second. */
export function insertChangeRequest(request: NewChangeRequest): Statement {
  const { at, status, createdBy } = request;
  const sent = status !== 'DRAFT';
  return sql`INSERT INTO change_request (public_id, version, created_at, updated_at, kind, record_public_id, title,
      region_code, park_public_id, action, status, patch, before, seen_version, reason, doubts, moved_m, into_public_id,
      created_by, submitted_by, submitted_at, applied_version)
    VALUES (${request.id}, 1, ${at}, ${at}, ${request.kind}, ${request.record}, ${request.title}, ${request.regionCode},
      ${request.park}, ${request.action}, ${status}, ${JSON.stringify(request.patch)}, ${JSON.stringify(request.before)},
      ${request.seenVersion}, ${request.reason}, ${JSON.stringify(request.doubts)}, ${request.movedM}, ${request.into},
      ${createdBy}, ${sent ? createdBy : null}, ${sent ? at : null}, ${request.appliedVersion})`;
}

/** A request as its writer saw it. */
type Seen = Pick<ChangeRequest, 'id' | 'version'>;

/**
 * The next version, or NULL where the request is no longer as it was seen: then NOT NULL fails and with it the whole batch,
 * so that nothing is applied for a request that somebody decided or took back meanwhile.
 */
function nextVersion({ version }: Seen) {
  return sql`version = CASE version WHEN ${version} THEN version + 1 END`;
}

/** Whether a batch failed because a request was no longer as it was seen. */
export function isMovedMeanwhile(error: unknown): boolean {
  return failedBy(error, 'NOT NULL constraint failed: change_request.version');
}

/** What changes when a request moves from one status to the next. */
export type ChangeRequestMove =
  | { readonly to: 'DRAFT' | 'DISCARDED' }
  /** `reason`: why the record is to change, as it is told with the submission. */
  | { readonly to: 'SUBMITTED'; readonly by: string; readonly reason: string | null }
  | { readonly to: 'APPROVED'; readonly by: string; readonly appliedVersion: number | null }
  | { readonly to: 'RETURNED'; readonly by: string; readonly reason: string }
  | { readonly to: 'REVIEWED'; readonly by: string };

export function moveChangeRequest(seen: Seen, move: ChangeRequestMove, at: number): Statement {
  const sets = [nextVersion(seen), sql`updated_at = ${at}`, sql`status = ${move.to}`, ...setsOf(move, at)];
  return sql`UPDATE change_request SET ${joinSql(sets, ', ')} WHERE public_id = ${seen.id}`;
}

function setsOf(move: ChangeRequestMove, at: number) {
  switch (move.to) {
    case 'DRAFT':
    case 'DISCARDED':
      return [];
    case 'SUBMITTED':
      return [
        sql`submitted_by = ${move.by}, submitted_at = ${at}, reason = ${move.reason}`,
        sql`decided_by = NULL, decided_at = NULL, return_reason = NULL`,
      ];
    case 'APPROVED':
      return [sql`decided_by = ${move.by}, decided_at = ${at}, applied_version = ${move.appliedVersion}`];
    case 'RETURNED':
      return [sql`decided_by = ${move.by}, decided_at = ${at}, return_reason = ${move.reason}`];
    case 'REVIEWED':
      return [sql`decided_by = ${move.by}, decided_at = ${at}`];
  }
}

/** Writes anew what a draft or returned request asks for; its status stays. */
export function rewriteChangeRequest(seen: Seen, content: ChangeRequestContent, at: number): Statement {
  return sql`UPDATE change_request SET ${nextVersion(seen)}, updated_at = ${at}, title = ${content.title},
      region_code = ${content.regionCode}, park_public_id = ${content.park}, action = ${content.action},
      patch = ${JSON.stringify(content.patch)}, before = ${JSON.stringify(content.before)},
      seen_version = ${content.seenVersion}, reason = ${content.reason}, doubts = ${JSON.stringify(content.doubts)},
      moved_m = ${content.movedM}, into_public_id = ${content.into}
    WHERE public_id = ${seen.id}`;
}
