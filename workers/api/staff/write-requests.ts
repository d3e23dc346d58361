import { errorDetail } from '#core/errors.ts';
import type { SqlPort, Statement } from '#db/port.ts';
import type { AuditEvent } from '#db/queries/audit.ts';
import { failedBy, writeAudited } from '#db/queries/audited.ts';
import { isMovedMeanwhile } from '#db/queries/write-change-requests.ts';
import { ApiError, staleVersion } from '../errors.ts';

/** What the audit log keeps of an act on change requests. */
export interface RequestEvent {
  readonly action: 'CHANGE_SUBMIT' | 'CHANGE_RECALL' | 'CHANGE_RETURN' | 'CHANGE_DISCARD' | 'CHANGE_REVIEW';
  readonly who: string;
  readonly ip: string | null;
  readonly at: number;
  /** Null where several are dealt with at once; their ids are in `detail`. */
  readonly change: string | null;
  readonly regionCode: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Writes what changes no record, with its audit line. Refuses where another request waits, or this one has moved. */
export async function writeRequests(db: SqlPort, statements: readonly Statement[], event: RequestEvent): Promise<void> {
  try {
    await writeAudited(db, statements, toAudit(event));
  } catch (error) {
    if (isMovedMeanwhile(error)) throw movedMeanwhile();
    if (failedBy(error, 'UNIQUE constraint failed: change_request.kind')) throw anotherWaits();
    throw error;
  }
}

function toAudit({ change, ...event }: RequestEvent): AuditEvent {
  return { ...event, kind: 'LOCATION_CHANGE', publicId: change, result: 'OK' };
}

/** 412 without differences of fields: it is the request that is no longer as it was seen. */
export function movedMeanwhile(): ApiError {
  return staleVersion({ currentVersion: 0, difference: [] });
}

export function anotherWaits(): ApiError {
  return new ApiError('CONFLICT', [errorDetail('', null, '这条记录已有修改在等待审核，请等它有了结果再提交')]);
}
