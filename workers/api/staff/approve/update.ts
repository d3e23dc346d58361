import { errorDetail } from '#core/errors.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import { err, ok } from '#core/result.ts';
import type { Change } from '#db/queries/change-types.ts';
import { readState } from '#db/queries/record-state.ts';
import { toPatch } from '#db/queries/staff-patch.ts';
import { fromState } from '#db/queries/staff-values.ts';
import { ApiError, notFound } from '../../errors.ts';
import { conflictsOf } from '../conflicts.ts';
import type { Approve } from './approval.ts';

/** 修改: only the fields of the request are written, and only while they are as its author saw them. */
export const approveUpdate: Approve = async (db, request, { who, now }) => {
  const kind = request.kind as StaffKind; // a figure is never changed, only superseded
  const stored = await readState(db, kind, request.record);
  if (stored === null) return err(notFound());
  if (stored.state.publicationStatus === 'CLOSED') return err(closedMeanwhile(request.title));
  const { values } = await fromState(db, kind, stored.state);
  const difference = conflictsOf(request, values);
  const version = Number(stored.state.version);
  if (difference.length > 0) {
    const detail = errorDetail('changes', request.title, '没有别人改过的字段：请退回，或请提交人重新核对');
    return err(new ApiError('STALE_VERSION', [detail], {}, { currentVersion: version, difference }));
  }
  const patch = await toPatch(db, kind, request.patch, { id: request.record, before: stored.state, who, now });
  if (!patch.ok) return err(new ApiError('VALIDATION', patch.error));
  const why = request.reason === null ? '审核通过' : `审核通过：${request.reason}`;
  // the patch was made for this kind
  const change = { kind, id: request.record, expectedVersion: version, patch: patch.value, why } as Change;
  return ok({ changes: [change], statements: [] });
};

function closedMeanwhile(title: string): ApiError {
  return new ApiError('ILLEGAL_TRANSITION', [errorDetail('changes', title, '没有停用的记录：这条记录已停用，请退回')]);
}
