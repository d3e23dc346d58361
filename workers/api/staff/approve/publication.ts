import { errorDetail } from '#core/errors.ts';
import { type PublicationEvent, type PublicationState, publicationTransition } from '#core/machines/publication.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import { err, ok, type Result } from '#core/result.ts';
import { publicationStatus } from '#core/terms/position.ts';
import { shanghaiDate } from '#core/time.ts';
import type { SqlPort } from '#db/port.ts';
import type { ChangeRequest } from '#db/queries/change-requests.ts';
import type { Change } from '#db/queries/change-types.ts';
import type { RecordState, WrittenKind } from '#db/queries/record-spec.ts';
import { readState, typedState } from '#db/queries/record-state.ts';
import { blockersOf } from '#db/queries/staff-blockers.ts';
import { ApiError, notFound } from '../../errors.ts';
import { leanedOn } from '../leaned-on.ts';
import { machineRefused } from '../refusals.ts';
import type { Approve } from './approval.ts';

/** What the machine of publication knows of a record. Only positions are verified in the field. */
function stateOf(row: RecordState<WrittenKind>): PublicationState {
  return {
    status: row.publicationStatus,
    submittedBy: row.submittedBy,
    verifiedOn: null,
    nextReviewOn: null,
    reason: row.publicationReason,
  };
}

/** The change that moves a record on its way to the public or back; refused where the machine does not allow it. */
export async function moveRecord(
  db: SqlPort,
  { kind: given, record }: Pick<ChangeRequest, 'kind' | 'record'>,
  event: PublicationEvent,
  { who, now, why }: { readonly who: string; readonly now: number; readonly why: string },
): Promise<Result<Change, ApiError>> {
  const kind = given as StaffKind; // figures have no way to the public but their check
  const stored = await readState(db, kind, record);
  if (stored === null) return err(notFound());
  const row = typedState<WrittenKind>(kind, stored.state);
  const next = publicationTransition(stateOf(row), event, { actor: who, today: shanghaiDate(now) });
  if (!next.ok) return err(machineRefused(next.error, publicationStatus[row.publicationStatus].zh));
  const { status, submittedBy, reason } = next.value;
  const patch = { publicationStatus: status, submittedBy, publicationReason: reason };
  // columns that every kind has
  return ok({ kind, id: record, expectedVersion: row.version, patch, why } as Change);
}

/** 新增: the record becomes public as it was submitted. */
export const approveCreate: Approve = async (db, request, { who, now }) => {
  const change = await moveRecord(db, request, { type: 'APPROVE' }, { who, now, why: '审核通过，公开' });
  return change.ok ? ok({ changes: [change.value], statements: [] }) : change;
};

/** 停用: it leaves the public; history and address stay. Looked at again, because others may lean on it meanwhile. */
export const approveClose: Approve = async (db, request, { who, now }) => {
  const kind = request.kind as StaffKind; // figures are never closed
  const blockers = await blockersOf(db, kind, request.record);
  if (blockers.length > 0) {
    return err(new ApiError('ILLEGAL_TRANSITION', [errorDetail('changes', request.title, leanedOn(blockers))]));
  }
  const reason = request.reason ?? '';
  const change = await moveRecord(db, request, { type: 'CLOSE', reason }, { who, now, why: `停用：${reason}` });
  return change.ok ? ok({ changes: [change.value], statements: [] }) : change;
};

/** 恢复: what was closed is public again as it was. */
export const approveReopen: Approve = async (db, request, { who, now }) => {
  const why = request.reason === null ? '恢复' : `恢复：${request.reason}`;
  const change = await moveRecord(db, request, { type: 'REOPEN' }, { who, now, why });
  return change.ok ? ok({ changes: [change.value], statements: [] }) : change;
};
