import type { StandardChecks } from '../standard-checks.ts';
import type { PositionType, PublicationStatus, VerifyState } from '../terms/position.ts';

/** A position that somebody should go to and verify. */
export interface VerificationItem {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly type: PositionType;
  readonly status: PublicationStatus;
  readonly address: string | null;
  readonly landmark: string | null;
  readonly phone: string | null;
  readonly regionName: string;
  readonly parkName: string | null;
  readonly state: VerifyState;
  readonly verifiedOn: string | null;
  readonly nextReviewOn: string | null;
  /** Name or post of whoever was there last. */
  readonly verifiedBy: string | null;
  readonly checks: StandardChecks;
  /** Whether a change of it waits for approval. */
  readonly pending: boolean;
}

export interface VerificationPage {
  readonly items: readonly VerificationItem[];
  readonly nextCursor: string | null;
  /** How many wait in each state where the filter looks; counted up to `max`. */
  readonly counts: Readonly<Record<'due' | 'overdue' | 'unverified', number>>;
  readonly max: number;
}
