import { err, ok, type Result } from '../../result.ts';
import type { OpeningHours, TimeSpan, WeeklyRule } from '../opening-hours.ts';
import { type Clause, clausesOf, type HoursProblem } from './clauses.ts';
import { type Group, groupsOf } from './groups.ts';
import { tokensOf } from './tokens.ts';

const WHOLE_WEEK = [1, 2, 3, 4, 5, 6, 7];
const DAY = 1440;

/**
 * Opening hours as people write them (周二至周六8:30-11:30，13:30-17:00周日、周一闭馆) to structure. Either the whole
 * listing is understood, or every part that was not is named; no clause is dropped and none is made up.
 */
export function parseHours(listing: string): Result<OpeningHours, readonly HoursProblem[]> {
  const { clauses, problems } = clausesOf(tokensOf(listing.normalize('NFKC')));
  const { groups, problems: more } = groupsOf(clauses);
  const all = [
    ...problems,
    ...more,
    ...contradictions(groups),
    ...rivalHolidays(clauses),
    ...exclusive(clauses, groups),
  ];
  if (all.length > 0) return err(all.sort((a, b) => a.at - b.at));
  const holidays = clauses.find((clause) => clause.kind === 'HOLIDAYS')?.holidays ?? 'UNSTATED';
  return ok({ mode: modeOf(clauses, groups), holidays, rules: groups.map(ruleOf), exceptions: [] });
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

/** One weekday said twice in one season, or spans that overlap. */
function contradictions(groups: readonly Group[]): HoursProblem[] {
  return groups.flatMap((group, index) => {
    const rival = groups.slice(0, index).some((earlier) => sameSeason(earlier, group) && meet(earlier, group));
    return rival || overlap(group) ? [{ code: 'CONTRADICTION' as const, text: group.text, at: group.at }] : [];
  });
}

function sameSeason(a: Group, b: Group): boolean {
  return a.season?.from === b.season?.from && a.season?.to === b.season?.to;
}

function meet(a: Group, b: Group): boolean {
  return (a.weekdays ?? WHOLE_WEEK).some((day) => (b.weekdays ?? WHOLE_WEEK).includes(day));
}

function overlap({ spans }: Group): boolean {
  const sorted = [...spans].sort((a, b) => a.from - b.from);
  return sorted.some((span, i) => i > 0 && span.from < (sorted[i - 1]?.to ?? 0));
}

/** Holidays said twice and differently: neither may win in silence. */
function rivalHolidays(clauses: readonly Clause[]): HoursProblem[] {
  const said = clauses.filter((clause) => clause.kind === 'HOLIDAYS');
  return said
    .filter((clause) => clause.holidays !== said[0]?.holidays)
    .map(({ text, at }) => ({ code: 'CONTRADICTION' as const, text, at }));
}

/** 全天开放 and 预约 stand alone; hours or days beside them would have to be dropped. */
function exclusive(clauses: readonly Clause[], groups: readonly Group[]): HoursProblem[] {
  const alone = clauses.filter((clause) => clause.kind === 'ALWAYS' || clause.kind === 'CALL');
  const kinds = new Set(alone.map((clause) => clause.kind));
  const first = alone[0];
  if (first === undefined || (groups.length === 0 && kinds.size === 1)) return [];
  return [{ code: 'CONTRADICTION', text: first.text, at: first.at }];
}
