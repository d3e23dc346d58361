import { spansWords, weekdaysWords } from '#core/hours/day-words.ts';
import { hoursWords } from '#core/hours/hours-words.ts';
import type { OpeningHours, TimeSpan } from '#core/hours/opening-hours.ts';
import { seasonWeeks } from '#core/hours/season-weeks.ts';
import { clockMinutes } from '#core/hours/span.ts';
import type { Language } from '#ui/preferences.ts';
import { fieldTexts } from './text/field-text.ts';

/** Opening hours, one line for days with equal hours; seasons are named before their first line. */
export function hoursLines(hours: OpeningHours, language: Language): string[] {
  const words = hoursWords[language];
  const text = fieldTexts[language];
  if (hours.mode === 'UNKNOWN') return [];
  if (hours.mode === 'CALL_FIRST') return [words.callFirst];
  const weeks =
    hours.mode === 'ALWAYS'
      ? [words.allDay]
      : seasonWeeks(hours).flatMap(({ season, rows }) =>
          rows.map(({ weekdays, spans }, at) => {
            const line = `${weekdaysWords(weekdays, words)} ${spansWords(spans, words)}`;
            return season !== null && at === 0 ? text.season(season.from, season.to, line) : line;
          }),
        );
  const holidays = text.holidays[hours.holidays];
  return holidays === null ? weeks : [...weeks, holidays];
}

/** `8:30–12:00、14:00–17:30`; 不开 where there is none. */
export function spansLine(spans: readonly TimeSpan[], language: Language): string {
  const minutes = spans.map(({ from, to }) => {
    const [start, end] = [clockMinutes(from) ?? 0, clockMinutes(to) ?? 0];
    return { from: start, to: end <= start ? end + 24 * 60 : end };
  });
  return spansWords(minutes, hoursWords[language]);
}
