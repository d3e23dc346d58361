import { weekdayWord } from '#core/hours/day-words.ts';
import { hoursWords } from '#core/hours/hours-words.ts';
import { useStaff } from '../context.ts';

/** Days of the calendar in the words of the page, each with its weekday, by which a slip shows. */
export function createDayWords() {
  const { language, text } = useStaff();
  const shown = hoursWords[language];
  const day = (date: string) => text.calendar.dateIn(date, weekdayWord(date, shown));
  const run = ([from, to]: readonly [string, string]) =>
    from === to ? day(from) : text.calendar.range(day(from), day(to));
  return {
    day,
    days: (dates: readonly string[]) => dates.map(day).join(shown.comma),
    runs: (runs: readonly (readonly [string, string])[]) => runs.map(run).join(shown.comma),
  };
}
