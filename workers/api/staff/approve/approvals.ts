import type { ChangeAction } from '#core/terms/change.ts';
import type { ChangeRequest } from '#db/queries/change-requests.ts';
import type { Approve } from './approval.ts';
import { approveFigure } from './figure.ts';
import { approveMerge } from './merge.ts';
import { approveClose, approveCreate, approveReopen } from './publication.ts';
import { approveRevoke } from './revoke.ts';
import { approveUpdate } from './update.ts';

/** What each action comes to when it is approved; another kind of action joins here. */
const approvals: Readonly<Partial<Record<ChangeAction, Approve>>> = {
  CREATE: approveCreate,
  UPDATE: approveUpdate,
  CLOSE: approveClose,
  REOPEN: approveReopen,
  MERGE: approveMerge,
  REVOKE: approveRevoke,
};

export function approvalOf({ kind, action }: ChangeRequest): Approve {
  const approve = kind === 'FIGURE' ? approveFigure : approvals[action];
  if (approve === undefined) throw new Error(`nothing is known of approving ${action}`);
  return approve;
}
