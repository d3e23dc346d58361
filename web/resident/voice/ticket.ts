import type { Link } from '#core/schemas/common.ts';

/** What `GET /api/tickets` tells of one number: its state, never what was written. */
export interface Ticket {
  readonly kind: 'RATING' | 'CORRECTION' | 'REPORT';
  readonly site: Link | null;
  readonly category: string | null;
  readonly level: number | null;
  readonly status: string;
  readonly submittedAt: string;
  readonly updatedAt: string;
  /** `YYYY-MM-DD` */
  readonly dueOn: string | null;
  readonly answer: string | null;
  readonly canAdd: boolean;
}
