import { err, ok } from '#core/result.ts';
import { revocationChanges } from '../organisation-revocation.ts';
import type { Approve } from './approval.ts';

/** 撤销 of an organisation with all that it ends; looked at again, because children may have been set up meanwhile. */
export const approveRevoke: Approve = async (db, request, { now }) => {
  const { statusReason, revokedOn } = request.patch;
  const revocation = { id: request.record, reason: String(statusReason ?? ''), on: String(revokedOn ?? '') };
  const changes = await revocationChanges(db, revocation, now);
  return changes.ok ? ok({ changes: changes.value, statements: [] }) : err(changes.error);
};
