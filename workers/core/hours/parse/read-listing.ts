import type { OpeningHours, TimeSpan, WeeklyRule } from '../opening-hours.ts';
import { type Clause, clausesOf, type HoursProblem, type HoursProblemCode } from './clauses.ts';
import { conflictsOf } from './conflicts.ts';
import { type Group, groupsOf } from './groups.ts';
import { tokensOf } from './tokens.ts';

const WHOLE_WEEK = [1, 2, 3, 4, 5, 6, 7];
const DAY = 1440;

/** One part of a listing in its own words: what it was understood as, or why it was not. */
export type ListingPart = { readonly text: string; readonly at: number } & (
  | { readonly clause: Clause; readonly problem: null }
  | { readonly clause: null; readonly problem: HoursProblemCode }
);

export interface ListingReading {
  /** In the order of the listing. */
  readonly parts: readonly ListingPart[];
  readonly problems: readonly HoursProblem[];
  /**
   * What was understood as structure. Null where it would say something else than the listing: parts that contradict each
   * other, days without hours, seasons without dates, words of which none was understood. Otherwise words that mean nothing
   * to the parser can be left out.
   */
  readonly hours: OpeningHours | null;
}

/** Problems that leave the rest of a listing as good as it was. */
const HARMLESS: readonly HoursProblemCode[] = ['NOT_UNDERSTOOD', 'HOLIDAY_UNSAID'];

/** Reads a listing part by part, for the person who typed it and checks what becomes of it. */
export function readListing(listing: string): ListingReading {
  const text = listing.normalize('NFKC');
  const { clauses, problems: unread } = clausesOf(tokensOf(text));
  const { groups, problems: unfit } = groupsOf(clauses);
  const problems = [...unread, ...unfit, ...conflictsOf(clauses, groups)].sort((a, b) => a.at - b.at);
  const all = hoursOf(clauses, groups);
  const saysNothing = all.mode === 'UNKNOWN' && text.trim() !== '';
  if (saysNothing && problems.length === 0) {
    problems.push({ code: 'NOT_UNDERSTOOD', text: text.trim(), at: text.length - text.trimStart().length });
  }
  const isHarmless = problems.every(({ code, isGrave }) => HARMLESS.includes(code) && isGrave !== true);
  return { parts: partsOf(text, clauses, problems), problems, hours: isHarmless && !saysNothing ? all : null };
}

function hoursOf(clauses: readonly Clause[], groups: readonly Group[]): OpeningHours {
  const holidays = clauses.find((clause) => clause.kind === 'HOLIDAYS')?.holidays ?? 'UNSTATED';
  return { mode: modeOf(clauses, groups), holidays, rules: groups.map(ruleOf), exceptions: [] };
}

/** A part of days reaches to the next part, so that 周一至周五 stands there as it was written; a problem stands for its clause. */
function partsOf(text: string, clauses: readonly Clause[], problems: readonly HoursProblem[]): ListingPart[] {
  const said = clauses.filter(({ kind }) => kind !== 'BREAK');
  const starts = [...new Set([...said, ...problems].map(({ at }) => at))].sort((a, b) => a - b);
  return starts.flatMap((at, i): ListingPart[] => {
    const problem = problems.find((each) => each.at === at);
    if (problem !== undefined) return [{ text: problem.text, at, clause: null, problem: problem.code }];
    const clause = said.find((each) => each.at === at);
    if (clause === undefined) return [];
    const words = clause.kind === 'DAYS' ? withoutEnd(text.slice(at, starts[i + 1])) : clause.text;
    return [{ text: words, at, clause, problem: null }];
  });
}

/** Without the separators that part it from the next. */
function withoutEnd(text: string): string {
  return text.replace(/[\s,，。;；、()（）【】[\]|/·]+$/u, '');
}

function modeOf(clauses: readonly Clause[], groups: readonly Group[]): OpeningHours['mode'] {
  if (clauses.some((clause) => clause.kind === 'ALWAYS')) return 'ALWAYS';
  if (clauses.some((clause) => clause.kind === 'CALL')) return 'CALL_FIRST';
  return groups.length > 0 ? 'REGULAR' : 'UNKNOWN';
}

function ruleOf(group: Group): WeeklyRule {
  return {
    weekdays: group.weekdays ?? WHOLE_WEEK,
    season: group.season,
    spans: [...group.spans].sort((a, b) => a.from - b.from).map(timeSpan),
  };
}

function timeSpan({ from, to }: { from: number; to: number }): TimeSpan {
  return { from: clock(from), to: clock(to > DAY ? to - DAY : to) };
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
