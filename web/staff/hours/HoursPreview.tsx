import { createMemo, For, Show } from 'solid-js';
import type { HolidayCalendar } from '#core/hours/calendar.ts';
import { unknownYears } from '#core/hours/coming-days.ts';
import { dayWords, weekdayWord } from '#core/hours/day-words.ts';
import { describeState } from '#core/hours/describe.ts';
import { hoursWords } from '#core/hours/hours-words.ts';
import { shanghaiDate } from '#core/time.ts';
import { Button } from '#ui/Button.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useStaff } from '../context.ts';
import { createClock } from './create-clock.ts';
import { fortnight, type Openness, stateNow } from './model/fortnight.ts';
import './hours-preview.css';

const NOTHING_KNOWN: HolidayCalendar = {};

/**
 * 居民会看到: the state of now and the coming two weeks with holidays, make-up days, closures and single days, by the very
 * functions and words of residents' pages.
 */
export function HoursPreview(props: { openness: Openness; hasPhone: boolean; wrong: boolean }) {
  const { api, language, text } = useStaff();
  const words = text.hours.preview;
  const shown = hoursWords[language];
  const now = createClock();
  const today = createMemo(() => shanghaiDate(now()));
  const calendar = createLoad(today, (from, signal) => api.get('/api/calendar', { query: { from }, signal }));
  const years = () => calendar.data()?.years ?? NOTHING_KNOWN;
  const days = createMemo(() => fortnight(props.openness, now(), years()));
  const state = () => describeState(stateNow(props.openness, now(), years()), now(), language);
  return (
    <section class="hours-preview" aria-label={words.title}>
      <h3>{words.title}</h3>
      <Show when={props.wrong}>
        <p class="hours-preview__wrong">{words.wrong}</p>
      </Show>
      <Show when={calendar.error() !== undefined}>
        <p class="hours-preview__wrong">
          {words.failed}
          <Button size="small" icon="refresh" onClick={() => calendar.retry()}>
            {words.retry}
          </Button>
        </p>
      </Show>
      <Show when={calendar.data() !== undefined || calendar.error() !== undefined} fallback={<p>{words.loading}</p>}>
        <p class="hours-preview__now">{words.now(state())}</p>
        <table class="hours-preview__days">
          <caption class="visually-hidden">{words.caption}</caption>
          <thead class="visually-hidden">
            <tr>
              <th scope="col">{words.day}</th>
              <th scope="col">{words.open}</th>
              <th scope="col">{words.note}</th>
            </tr>
          </thead>
          <tbody>
            <For each={days().map((day) => ({ ...day, ...dayWords(day, props.hasPhone, shown) }))}>
              {(day) => (
                <tr data-kind={day.kind} data-closed={day.kind === 'HOURS' && day.spans.length === 0 ? '' : undefined}>
                  <th scope="row">
                    <span class="hours-preview__date">{words.date(day.date)}</span>{' '}
                    <span>{weekdayWord(day.date, shown)}</span>
                    <Show when={day.date === today()}>
                      <span class="hours-preview__today">{words.today}</span>
                    </Show>
                  </th>
                  <td>
                    <For each={day.open}>{(opening) => <span class="hours-preview__span">{opening}</span>}</For>
                  </td>
                  <td class="hours-preview__note">{day.note}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <Show when={unknownYears(days()).length > 0}>
          <p class="hours-preview__foot">{words.unknownYears(unknownYears(days()).join(shown.comma))}</p>
        </Show>
      </Show>
    </section>
  );
}
