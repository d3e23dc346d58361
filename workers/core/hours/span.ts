import type { TimeSpan } from './opening-hours.ts';

/** Minutes since midnight of the day a span begins; `to` is exclusive and over 1440 where it runs past midnight. */
export interface MinuteSpan {
  readonly from: number;
  readonly to: number;
}

export const DAY_MINUTES = 1440;
const CLOCK = /^(\d{2}):(\d{2})$/;

/** `HH:MM` from 00:00 to 24:00 as minutes; null for anything else. */
export function clockMinutes(text: string): number | null {
  const [, hours = '', minutes = ''] = CLOCK.exec(text) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  return hours !== '' && Number(minutes) < 60 && total <= DAY_MINUTES ? total : null;
}

/** Spans in order of time, those that touch or overlap joined; a malformed one is left out. */
export function toMinuteSpans(spans: readonly TimeSpan[]): MinuteSpan[] {
  return joinSpans(spans.flatMap((span) => minuteSpan(span) ?? []));
}

function minuteSpan(span: TimeSpan): MinuteSpan | null {
  const from = clockMinutes(span.from);
  const to = clockMinutes(span.to);
  if (from === null || to === null || from === DAY_MINUTES) return null;
  return { from, to: to > from ? to : to + DAY_MINUTES };
}

export function joinSpans(spans: readonly MinuteSpan[]): MinuteSpan[] {
  const joined: MinuteSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last === undefined || span.from > last.to) joined.push(span);
    else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
  }
  return joined;
}

export function sameSpans(a: readonly MinuteSpan[], b: readonly MinuteSpan[]): boolean {
  return a.length === b.length && a.every((span, i) => span.from === b[i]?.from && span.to === b[i]?.to);
}

/** `9:00`, `17:30`, `24:00`; past midnight the clock of the next day, `2:00`. */
export function clockText(minutes: number): string {
  const m = minutes > DAY_MINUTES ? minutes - DAY_MINUTES : minutes;
  return `${Math.floor(m / 60)}:${String(m % 60).padStart(2, '0')}`;
}

/** Hours that were hardly meant for the night where nobody says so: 2:00-5:00. */
export function isEarly({ from, to }: MinuteSpan): boolean {
  return from >= 60 && from < 360 && to <= 540;
}
