import type { TimeSpan, WeeklyRule } from '#core/hours/opening-hours.ts';

/** Changes of weekly rules as the grid makes them. Rules keep their place, so that a row stays under the hand that edits it. */
export type Rules = readonly WeeklyRule[];
export type Season = WeeklyRule['season'];

export const WEEK_DAYS: readonly number[] = [1, 2, 3, 4, 5, 6, 7];
export const WORK_DAYS: readonly number[] = [1, 2, 3, 4, 5];

/** Rules of one season with their place among all rules; the whole year first. */
export interface SeasonRows {
  readonly season: Season;
  readonly rows: readonly number[];
  /** ISO weekdays that no row of the season names. */
  readonly left: readonly number[];
}

export function seasonsOf(rules: Rules): SeasonRows[] {
  const seasons: Season[] = [];
  for (const { season } of rules) if (!seasons.some((known) => isSame(known, season))) seasons.push(season);
  return seasons
    .sort((a, b) => Number(a !== null) - Number(b !== null))
    .map((season) => {
      const rows = rules.flatMap((rule, i) => (isSame(rule.season, season) ? [i] : []));
      const named = rows.flatMap((i) => rules[i]?.weekdays ?? []);
      return { season, rows, left: WEEK_DAYS.filter((day) => !named.includes(day)) };
    });
}

export function isSame(a: Season, b: Season): boolean {
  return a?.from === b?.from && a?.to === b?.to;
}

/** Puts a weekday into a row or takes it out; within a season a day stands in one row only. */
export function toggleDay(rules: Rules, row: number, day: number): Rules {
  const own = rules[row];
  if (own === undefined) return rules;
  const joins = !own.weekdays.includes(day);
  return rules.map((rule, i) => {
    if (i === row)
      return { ...rule, weekdays: joins ? [...rule.weekdays, day].sort((a, b) => a - b) : without(rule, day) };
    return joins && isSame(rule.season, own.season) ? { ...rule, weekdays: without(rule, day) } : rule;
  });
}

function without({ weekdays }: WeeklyRule, day: number): number[] {
  return weekdays.filter((other) => other !== day);
}

/** A new row of a season for the days that are left, with one empty span to fill in. */
export function addRow(rules: Rules, season: Season): Rules {
  const left = seasonsOf(rules).find((each) => isSame(each.season, season))?.left ?? WORK_DAYS;
  const row: WeeklyRule = { weekdays: left, season, spans: [EMPTY_SPAN] };
  const after = rules.findLastIndex((rule) => isSame(rule.season, season));
  return after < 0 ? [...rules, row] : [...rules.slice(0, after + 1), row, ...rules.slice(after + 1)];
}

export const EMPTY_SPAN: TimeSpan = { from: '', to: '' };

export function removeRow(rules: Rules, row: number): Rules {
  return rules.filter((_, i) => i !== row);
}

export function setSpans(rules: Rules, row: number, spans: readonly TimeSpan[]): Rules {
  return rules.map((rule, i) => (i === row ? { ...rule, spans } : rule));
}

/** A season of its own, with the rows of the whole year to begin with. */
export function addSeason(rules: Rules, season: NonNullable<Season>): Rules {
  const model = rules.filter((rule) => rule.season === null);
  const rows = model.length > 0 ? model : [{ weekdays: WORK_DAYS, season, spans: [EMPTY_SPAN] }];
  return [...rules, ...rows.map((rule) => ({ ...rule, season }))];
}

/** Moves the beginning or the end of a season, of all its rows at once. Null: its rows hold for the whole year. */
export function setSeason(rules: Rules, from: Season, to: Season): Rules {
  return rules.map((rule) => (isSame(rule.season, from) ? { ...rule, season: to } : rule));
}

export function removeSeason(rules: Rules, season: Season): Rules {
  return rules.filter((rule) => !isSame(rule.season, season));
}
