import type { Standing } from '../terms/statistics.ts';
import type { Terms } from '../terms/term.ts';

/**
 * 阈值: the only rules by which a figure is coloured, each with the rule that states it. A share without one, such as 满意率, has
 * no colour: nobody has said what would be too low.
 */
export const threshold = {
  TIMELINESS: {
    zh: '核实满 12 个月须复核。公开阵地全部在期内为正常；有未核实或到期待复核的为需关注；有到期超过 30 天的为逾期',
    en: 'A verification holds for 12 months. All positions within it: as it should be; some never verified or due: needs attention; some more than 30 days past it: overdue',
  },
  DEADLINE: {
    zh: '每件按登记的办理期限。有超过期限未办结的为逾期，没有超过的为正常',
    en: 'Each by its own time limit: overdue once one is past it and not dealt with, else as it should be',
  },
} as const satisfies Terms;
export type Threshold = keyof typeof threshold;

/** How the verifications of some sites stand; `unverified` were never verified. */
export interface Reviews {
  readonly timely: number;
  readonly due: number;
  readonly overdue: number;
  readonly unverified: number;
}

/** Null where there is nothing to judge. */
export function reviewStanding({ timely, due, overdue, unverified }: Reviews): Standing | null {
  if (overdue > 0) return 'POOR';
  if (due + unverified > 0) return 'WATCH';
  return timely > 0 ? 'GOOD' : null;
}

/** Of work that has time limits: how much is open, and how much of it is past its limit. */
export function deadlineStanding({ count, late }: { readonly count: number; readonly late: number }): Standing | null {
  if (late > 0) return 'POOR';
  return count > 0 ? 'GOOD' : null;
}
