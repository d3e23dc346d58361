/**
 * 开放时间 as structured data. All dates and times are wall-clock values in Asia/Shanghai: dates `YYYY-MM-DD`,
 * days of the year `MM-DD`, times `HH:MM` from `00:00` to `24:00`. A span's end is exclusive; an end at or before its
 * start runs past midnight into the next day.
 */
export interface OpeningHours {
  /** REGULAR follows `rules`; ALWAYS is 全天开放; CALL_FIRST opens by appointment; UNKNOWN is 未登记. */
  readonly mode: 'REGULAR' | 'ALWAYS' | 'CALL_FIRST' | 'UNKNOWN';
  /** What the listing says about 法定节假日. UNSTATED makes a holiday or make-up day 未确认 for Monday–Friday rules. */
  readonly holidays: 'CLOSED' | 'AS_USUAL' | 'BY_NOTICE' | 'UNSTATED';
  readonly rules: readonly WeeklyRule[];
  readonly exceptions: readonly DateException[];
}

export interface WeeklyRule {
  /** ISO weekdays, 1 = Monday … 7 = Sunday. */
  readonly weekdays: readonly number[];
  /** Season, both ends inclusive; null = the whole year. May wrap over New Year. */
  readonly season: { readonly from: string; readonly to: string } | null;
  /** Empty spans say 闭馆 on these weekdays. */
  readonly spans: readonly TimeSpan[];
}

export interface TimeSpan {
  readonly from: string;
  readonly to: string;
}

/** Dates that differ from the weekly pattern; both ends inclusive. Empty spans = closed. */
export interface DateException {
  readonly from: string;
  readonly to: string;
  readonly spans: readonly TimeSpan[];
  readonly reason: string | null;
}
