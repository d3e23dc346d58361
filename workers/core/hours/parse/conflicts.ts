import type { Clause, HoursProblem } from './clauses.ts';
import { type Group, isSameSeason } from './groups.ts';

const WHOLE_WEEK = [1, 2, 3, 4, 5, 6, 7];

/** Parts of a listing that are understood one by one and cannot be true, or be certain, together. */
export function conflictsOf(clauses: readonly Clause[], groups: readonly Group[]): HoursProblem[] {
  return [...contradictions(groups), ...rivalHolidays(clauses), ...closingsBut(clauses), ...exclusive(clauses, groups)];
}

/** One weekday said twice in one season or in two that share a date, or spans that overlap. */
function contradictions(groups: readonly Group[]): HoursProblem[] {
  return groups.flatMap((group, index) => {
    const rival = groups.slice(0, index).some((earlier) => shareDates(earlier, group) && meet(earlier, group));
    return rival || overlap(group) ? [{ code: 'CONTRADICTION' as const, text: group.text, at: group.at }] : [];
  });
}

/** Hours of a season stand before those of the whole year, so that these two share none. */
function shareDates(a: Group, b: Group): boolean {
  if (a.season === null || b.season === null) return isSameSeason(a, b);
  return isWithin(a.season.from, b.season) || isWithin(b.season.from, a.season);
}

function isWithin(day: string, { from, to }: { from: string; to: string }): boolean {
  return from <= to ? from <= day && day <= to : from <= day || day <= to;
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

/** 周一闭馆（法定节假日除外）: the closing has an exception, the hours have none. After hours 除外 closes: 9:00-17:00（节假日除外）. */
function closingsBut(clauses: readonly Clause[]): HoursProblem[] {
  const said = clauses.filter(({ kind }) => kind !== 'BREAK');
  return said.flatMap((clause, i): HoursProblem[] => {
    if (clause.kind !== 'HOLIDAYS' || !clause.text.includes('除')) return [];
    const [before, then, next] = [said[i - 1]?.kind, said[i + 1]?.kind, said[i + 2]?.kind];
    const isOfNext = then === 'DAYS' && next === 'CLOSED' && (before !== 'SPAN' || clause.text.startsWith('除'));
    if (before !== 'CLOSED' && then !== 'CLOSED' && !isOfNext) return [];
    return [{ code: 'EXCEPTION_UNCLEAR', text: clause.text, at: clause.at }];
  });
}

/** 全天开放 and 预约 stand alone; hours or days beside them would have to be dropped. */
function exclusive(clauses: readonly Clause[], groups: readonly Group[]): HoursProblem[] {
  const alone = clauses.filter((clause) => clause.kind === 'ALWAYS' || clause.kind === 'CALL');
  const kinds = new Set(alone.map((clause) => clause.kind));
  const first = alone[0];
  if (first === undefined || (groups.length === 0 && kinds.size === 1)) return [];
  return [{ code: 'CONTRADICTION', text: first.text, at: first.at }];
}
