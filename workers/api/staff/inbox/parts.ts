import { changesToApprove, changesToReview, draftChanges, returnedChanges, waitingChanges } from './changes.ts';
import { correctionsToDecide } from './corrections.ts';
import { importsToApprove, importsToFinish } from './imports.ts';
import type { InboxPart } from './part.ts';
import { ratingsToHandle, ratingsToRecheck } from './ratings.ts';
import { verificationDue, verificationOpen, verificationOverdue } from './verification.ts';

/** 待办, what presses most first. Another kind of case joins by a file of its own and a line here. */
export const inboxParts: readonly InboxPart[] = [
  returnedChanges,
  changesToApprove,
  importsToApprove,
  ratingsToHandle,
  ratingsToRecheck,
  correctionsToDecide,
  verificationOverdue,
  verificationDue,
  changesToReview,
  importsToFinish,
  verificationOpen,
  draftChanges,
  waitingChanges,
];
