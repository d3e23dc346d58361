import type { Clause, HoursProblem } from './clauses.ts';

/** Days of a week that can be off beside hours which are said of the others. */
const MOST_OFF = 3;

/** Days of a season with all the spans said for them. `weekdays` null = the listing names no day: every day. */
export interface Group {
  weekdays: readonly number[] | null;
  season: { from: string; to: string } | null;
  spans: { from: number; to: number }[];
  closed: boolean;
  text: string;
  at: number;
}

interface Season {
  readonly clause: Clause;
  readonly groups: Group[];
  dates: Group['season'];
}

/**
 * Gathers clauses to groups in the listing's order. New days begin a group; times and 闭馆 belong to the days before
 * them; a season is named before its times and dated anywhere in them. Days before the first season are those of all:
 * 周一至周五 夏季（…）8:00-18:00；冬季（…）8:30-17:30.
 */
export function groupsOf(clauses: readonly Clause[]): { groups: Group[]; problems: HoursProblem[] } {
  const { groups, problems } = new Gathering(clauses);
  problems.push(...groups.filter((group) => isUnclear(group, groups)).map((group) => said('EXCEPTION_UNCLEAR', group)));
  return { groups: groups.map((group) => ({ ...group, weekdays: openDays(group, groups) })), problems };
}

class Gathering {
  readonly groups: Group[] = [];
  readonly problems: HoursProblem[] = [];
  #season: Season | null = null;
  #current: Group | null = null;
  /** Days of all seasons to come. */
  #shared: { readonly days: Group; isUsed: boolean } | null = null;

  constructor(clauses: readonly Clause[]) {
    for (const [index, clause] of clauses.entries()) this.#take(clause, isBehindHours(clauses, index));
    this.#endDays();
    this.#endShared();
    this.#endSeason();
  }

  #take(clause: Clause, isBehind: boolean): void {
    switch (clause.kind) {
      case 'SEASON':
        this.#beginSeason(clause, null);
        break;
      case 'DATES':
        this.#date(clause, { from: clause.from, to: clause.to }, isBehind);
        break;
      case 'DAYS':
        this.#beginDays(clause, clause.weekdays);
        break;
      case 'SPAN':
        this.#open(clause, { from: clause.from, to: clause.to });
        break;
      case 'CLOSED':
        this.#close(clause);
        break;
      default:
        break;
    }
  }

  #beginSeason(clause: Clause, dates: Group['season']): void {
    this.#endSeason();
    if (this.#season === null && this.#current !== null && isUnsaid(this.#current)) {
      this.#shared = { days: this.#current, isUsed: false };
      this.groups.pop();
    } else this.#endDays();
    this.#season = { clause, groups: [], dates };
    this.#current = null;
  }

  /** Dates without a name begin a season of their own: 5月1日至9月30日 8:00-18:30. */
  #date(clause: Clause, dates: Group['season'], isBehind: boolean): void {
    const named = this.#season?.dates === null ? this.#season : null;
    if (isBehind && (named === null || named.groups.length === 0)) this.#refuse('DATE_WITHOUT_SEASON', clause);
    if (named === null) this.#beginSeason(clause, dates);
    else {
      named.dates = dates;
      for (const group of named.groups) group.season = dates;
    }
  }

  #beginDays(clause: Clause, weekdays: readonly number[]): void {
    // 工作日（周一至周五）says them twice
    if (this.#current !== null && isUnsaid(this.#current) && isSame(this.#current.weekdays, weekdays)) return;
    this.#endDays();
    this.#endShared();
    this.#current = this.#begin(clause, weekdays);
  }

  #open(clause: Clause, span: Group['spans'][number]): void {
    if (this.#shared !== null && this.#current === null) this.#shared.isUsed = true;
    this.#current ??= this.#begin(clause, this.#shared?.days.weekdays ?? null);
    if (this.#current.closed) this.#refuse('CONTRADICTION', clause);
    // 8:30-11:30，2:30-5:30 goes back
    if (span.from < (this.#current.spans.at(-1)?.from ?? 0)) this.#refuse('HALF_UNCLEAR', clause);
    this.#current.spans.push(span);
  }

  #close(clause: Clause): void {
    if (this.#current === null) this.#refuse('EXCEPTION_UNCLEAR', clause);
    else if (this.#current.spans.length > 0) this.#refuse('CONTRADICTION', clause);
    else this.#current.closed = true;
  }

  #begin(clause: Clause, weekdays: readonly number[] | null): Group {
    const season = this.#season?.dates ?? null;
    const group = { weekdays, season, spans: [], closed: false, text: clause.text, at: clause.at };
    this.#season?.groups.push(group);
    this.groups.push(group);
    return group;
  }

  #endDays(): void {
    if (this.#current !== null && isUnsaid(this.#current)) this.#refuse('DAYS_WITHOUT_HOURS', this.#current);
  }

  #endShared(): void {
    if (this.#shared?.isUsed === false) this.#refuse('DAYS_WITHOUT_HOURS', this.#shared.days);
    this.#shared = null;
  }

  #endSeason(): void {
    if (this.#season === null) return;
    if (this.#season.dates === null) this.#refuse('SEASON_WITHOUT_DATES', this.#season.clause);
    else if (this.#season.groups.length === 0) this.#refuse('DATE_WITHOUT_SEASON', this.#season.clause);
  }

  #refuse(code: HoursProblem['code'], part: { text: string; at: number }): void {
    this.problems.push(said(code, part));
  }
}

/**
 * Dates that end their part of the listing after hours, 8:00-18:30（5月1日至9月30日），8:30-17:30: those of the hours before
 * them or of the next.
 */
function isBehindHours(clauses: readonly Clause[], index: number): boolean {
  const isBreak = (at: number) => clauses[at]?.kind === 'BREAK';
  const first = clauses[index - 1]?.kind === 'SEASON' ? index - 1 : index;
  // …，（11月1日至4月30日）9:00-17:00 has the comma before its brackets, so that they are of the next hours
  const isBracketed = clauses[first - 1]?.text === '(' && isBreak(first - 2) && clauses[index + 1]?.text === ')';
  const after = clauses[isBracketed ? index + 2 : index + 1];
  if (after !== undefined && after.kind !== 'BREAK') return false;
  let before = first - 1;
  for (; isBreak(before); before -= 1) if (/[;。\n\r]/.test(clauses[before]?.text ?? '')) return false;
  return clauses[before]?.kind === 'SPAN';
}

function isUnsaid({ spans, closed }: Group): boolean {
  return spans.length === 0 && !closed;
}

function isSame(a: readonly number[] | null, b: readonly number[]): boolean {
  return a !== null && a.join() === b.join();
}

/** 9:00-17:00，周一休息: hours without days are those of all days but the ones that are said to be off. */
function openDays(group: Group, groups: readonly Group[]): Group['weekdays'] {
  if (group.weekdays !== null) return group.weekdays;
  const off = daysOff(groups, (closed) => closed.season === null || isSameSeason(closed, group));
  return off.size === 0 ? null : [1, 2, 3, 4, 5, 6, 7].filter((day) => !off.has(day));
}

/**
 * Hours whose days nobody can be sure of. 9:00-17:00 周一至周五休息 was hardly meant to open at weekends alone; and 周一闭馆
 * at the end of one season may have been said of all of them; 周一至周五 8:00-18:00；冬季（…）8:30-17:30 leaves the days of
 * winter to be guessed.
 */
function isUnclear(group: Group, groups: readonly Group[]): boolean {
  if (group.weekdays !== null) return false;
  if (groups.some(({ weekdays, spans }) => weekdays !== null && weekdays.length < 7 && spans.length > 0)) return true;
  if (group.season !== null && groups.some((other) => other.season === null && isApart(other, group))) return true;
  const off = daysOff(groups, (closed) => closed.season === null || isSameSeason(closed, group));
  return off.size > MOST_OFF || [...daysOff(groups, () => true)].some((day) => !off.has(day));
}

/** 8:00-12:00，夏季（…）15:00-18:00，冬季（…）14:00-17:30: the seasons were hardly meant to have no mornings. */
function isApart(year: Group, season: Group): boolean {
  return year.spans.length > 0 && !year.spans.some((a) => season.spans.some((b) => a.from < b.to && b.from < a.to));
}

function daysOff(groups: readonly Group[], isMeant: (closed: Group) => boolean): ReadonlySet<number> {
  return new Set(groups.flatMap((group) => (group.closed && isMeant(group) ? (group.weekdays ?? []) : [])));
}

/** Whether both are of the same part of the year; the whole year is one. */
export function isSameSeason(a: Group, b: Group): boolean {
  return a.season?.from === b.season?.from && a.season?.to === b.season?.to;
}

function said(code: HoursProblem['code'], part: { text: string; at: number }): HoursProblem {
  return { code, text: part.text, at: part.at };
}
