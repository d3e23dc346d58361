import { errorDetail } from '#core/errors.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import { err, ok } from '#core/result.ts';
import { accountEvent } from '#db/queries/audited.ts';
import { grantsToMove } from '#db/queries/merge-rows.ts';
import { readState } from '#db/queries/record-state.ts';
import { fromState } from '#db/queries/staff-values.ts';
import { ApiError, notFound } from '../../errors.ts';
import { conflictsOf } from '../conflicts.ts';
import { mergeChanges } from '../merge/merge-changes.ts';
import type { Approve } from './approval.ts';

/** 合并: the record of the request goes into the one that stays, whose chosen values are still as they were seen. */
export const approveMerge: Approve = async (db, request, { who, now }) => {
  const kind = request.kind as StaffKind; // figures are never merged
  const into = request.into ?? '';
  const stored = await readState(db, kind, into);
  if (stored === null) return err(notFound());
  const { values } = await fromState(db, kind, stored.state);
  const difference = conflictsOf(request, values);
  if (difference.length > 0) {
    const detail = errorDetail('changes', request.title, '没有别人改过的字段：请退回，或请提交人重新核对');
    const stale = { currentVersion: Number(stored.state.version), difference };
    return err(new ApiError('STALE_VERSION', [detail], {}, stale));
  }
  const reason = request.reason ?? '';
  const parts = await mergeChanges(db, { kind, into, from: request.record, values: request.patch, reason, who, now });
  if (!parts.ok) return parts;
  const grants = await grantsToMove(db, { kind, from: request.record });
  const events = grants.map(({ account, role }) =>
    accountEvent('GRANT', { at: now, who, ip: null, account, detail: { role, record: into, instead: request.record } }),
  );
  return ok({ ...parts.value, events });
};
