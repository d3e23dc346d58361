import type { ConsolePage } from '../../page-names.ts';

/** The page where all of a section stands, and what its address says for itself. */
export type SectionPage = { readonly page: ConsolePage; readonly own: Readonly<Record<string, string>> };

/** A section that is not here has no page of its own: its items say where they are dealt with. */
export const sectionPages: Readonly<Record<string, SectionPage>> = {
  RETURNED: { page: 'changes', own: { status: 'RETURNED', mine: 'on' } },
  TO_APPROVE: { page: 'changes', own: {} },
  TO_REVIEW: { page: 'changes', own: { status: 'APPLIED' } },
  WAITING: { page: 'changes', own: { mine: 'on' } },
  DRAFTS: { page: 'drafts', own: {} },
  IMPORTS_TO_APPROVE: { page: 'import', own: {} },
  IMPORTS_TO_FINISH: { page: 'import', own: {} },
  RATINGS: { page: 'ratings', own: {} },
  RATINGS_RECHECK: { page: 'ratings', own: { group: 'recheck' } },
  CORRECTIONS: { page: 'corrections', own: {} },
  VERIFY_OVERDUE: { page: 'verification', own: { state: 'overdue' } },
  VERIFY_DUE: { page: 'verification', own: { state: 'due' } },
  VERIFY_UNVERIFIED: { page: 'verification', own: { state: 'unverified' } },
};
