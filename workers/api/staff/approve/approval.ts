import type { Result } from '#core/result.ts';
import type { Pinyin } from '#core/search/initials.ts';
import type { SqlPort, Statement } from '#db/port.ts';
import type { AuditEvent } from '#db/queries/audit.ts';
import type { ChangeRequest } from '#db/queries/change-requests.ts';
import type { Change } from '#db/queries/change-types.ts';
import type { ApiError } from '../../errors.ts';

/** What the approval of a request writes besides the request itself. */
export interface Approval {
  readonly changes: readonly Change[];
  /** Written in the same batch, before the changes. */
  readonly statements: readonly Statement[];
  /** Audit lines of what it does to accounts. */
  readonly events?: readonly AuditEvent[];
}

export interface ApproveContext {
  /** Who approves, and when (ms UTC). */
  readonly who: string;
  readonly now: number;
  readonly pinyin: Pinyin;
}

/** Makes the approval of one action out of what is there now, or says why it cannot be. Nothing is written yet. */
export type Approve = (
  db: SqlPort,
  request: ChangeRequest,
  context: ApproveContext,
) => Promise<Result<Approval, ApiError>>;
