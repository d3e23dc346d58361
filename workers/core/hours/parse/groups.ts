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

/**
 * Gathers clauses to groups in the listing's order. New days begin a group; times and 闭馆 belong to the days before
 * them; a season is named before its times and dated anywhere in them.
 */
export function groupsOf(clauses: readonly Clause[]): { groups: Group[]; problems: HoursProblem[] } {
  const groups: Group[] = [];
  const problems: HoursProblem[] = [];
  /** The season that is named but not dated yet, with the groups waiting for its dates. */
  let season: { clause: Clause; waiting: Group[]; dates: Group['season'] } | null = null;
  let current: Group | null = null;

  const begin = (clause: Clause, weekdays: readonly number[] | null): Group => {
    const group = {
      weekdays,
      season: season?.dates ?? null,
      spans: [],
      closed: false,
      text: clause.text,
      at: clause.at,
    };
    if (season !== null && season.dates === null) season.waiting.push(group);
    groups.push(group);
    return group;
  };
  const endSeason = () => {
    if (season !== null && season.dates === null) problems.push(said('SEASON_WITHOUT_DATES', season.clause));
    season = null;
  };

  for (const clause of clauses) {
    switch (clause.kind) {
      case 'SEASON':
        endSeason();
        season = { clause, waiting: [], dates: null };
        current = null;
        break;
      case 'DATES': {
        const dates = { from: clause.from, to: clause.to };
        // dates without a name begin a season of their own: 5月1日至9月30日 8:00-18:30
        if (season === null || season.dates !== null) {
          season = { clause, waiting: [], dates };
          current = null;
          break;
        }
        season.dates = dates;
        for (const group of season.waiting) group.season = dates;
        break;
      }
      case 'DAYS':
        // 工作日（周一至周五）says them twice
        if (current !== null && isUnsaid(current) && isSame(current.weekdays, clause.weekdays)) break;
        if (current !== null && isUnsaid(current)) {
          problems.push(said('DAYS_WITHOUT_HOURS', current));
        }
        current = begin(clause, clause.weekdays);
        break;
      case 'SPAN':
        current ??= begin(clause, null);
        if (current.closed) problems.push(said('CONTRADICTION', clause));
        current.spans.push({ from: clause.from, to: clause.to });
        break;
      case 'CLOSED':
        if (current === null) problems.push(said('NOT_UNDERSTOOD', clause));
        else if (current.spans.length > 0) problems.push(said('CONTRADICTION', clause));
        else current.closed = true;
        break;
      default:
        break;
    }
  }
  if (current !== null && isUnsaid(current)) {
    problems.push(said('DAYS_WITHOUT_HOURS', current));
  }
  endSeason();
  problems.push(...groups.filter((group) => isUnclear(group, groups)).map((group) => said('EXCEPTION_UNCLEAR', group)));
  return { groups: groups.map((group) => ({ ...group, weekdays: openDays(group, groups) })), problems };
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
 * at the end of one season may have been said of all of them.
 */
function isUnclear(group: Group, groups: readonly Group[]): boolean {
  if (group.weekdays !== null) return false;
  const off = daysOff(groups, (closed) => closed.season === null || isSameSeason(closed, group));
  return off.size > MOST_OFF || [...daysOff(groups, () => true)].some((day) => !off.has(day));
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
