import { weekPattern } from './day-hours.ts';
import type { OpeningHours, WeeklyRule } from './opening-hours.ts';
import { type MinuteSpan, sameSpans } from './span.ts';

/** The weekly hours of one season, days with equal hours together: what hangs on a door for months. */
export interface SeasonWeek {
  /** `MM-DD` both ends inclusive; null = the whole year, or the rest of it beside seasons. */
  readonly season: WeeklyRule['season'];
  readonly rows: readonly { readonly weekdays: readonly number[]; readonly spans: readonly MinuteSpan[] }[];
}

const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** The registered weeks, the whole year first; none where hours are not regular. */
export function seasonWeeks(hours: OpeningHours): SeasonWeek[] {
  if (hours.mode !== 'REGULAR') return [];
  return seasonsOf(hours.rules).map((season) => {
    const rules = hours.rules.filter((rule) => rule.season === null || sameSeason(rule.season, season));
    const week = weekPattern(rules);
    return { season, rows: grouped(WEEK.map((weekday) => week[weekday] ?? [])) };
  });
}

function seasonsOf(rules: readonly WeeklyRule[]): WeeklyRule['season'][] {
  const seasons: WeeklyRule['season'][] = [];
  for (const { season } of [...rules].sort((a, b) => Number(a.season !== null) - Number(b.season !== null))) {
    if (!seasons.some((known) => sameSeason(known, season))) seasons.push(season);
  }
  return seasons;
}

function sameSeason(a: WeeklyRule['season'], b: WeeklyRule['season']): boolean {
  return a?.from === b?.from && a?.to === b?.to;
}

/** Monday to Sunday, neighbours with equal hours in one row. */
function grouped(week: readonly (readonly MinuteSpan[])[]): SeasonWeek['rows'] {
  const rows: { weekdays: number[]; spans: readonly MinuteSpan[] }[] = [];
  week.forEach((spans, i) => {
    const last = rows.at(-1);
    if (last !== undefined && sameSpans(last.spans, spans)) last.weekdays.push(i + 1);
    else rows.push({ weekdays: [i + 1], spans });
  });
  return rows;
}
