import { For, Show } from 'solid-js';
import type { CalendarDay } from '#core/hours/calendar.ts';
import { isWrongDay, type YearFault, yearFaults, yearFaultText } from '#core/hours/year-faults.ts';
import { Icon } from '#ui/Icon.tsx';
import { useStaff } from '../context.ts';
import { createDayWords } from './create-day-words.ts';
import { holidayLines } from './model/year-days.ts';

/** The arrangement holiday by holiday, and what of it cannot be saved or is worth a second look. */
export function YearLines(props: { year: number; days: readonly CalendarDay[] }) {
  const { text } = useStaff();
  const words = text.calendar.lines;
  const say = createDayWords();
  const lines = () => holidayLines(props.days);
  const off = () => lines().reduce((sum, { count }) => sum + count, 0);
  return (
    <section class="calendar-part" aria-label={words.title}>
      <h2>{words.title}</h2>
      <Show when={lines().length > 0} fallback={<p class="account-note">{words.none}</p>}>
        <table class="calendar-lines">
          <caption class="visually-hidden">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.off}</th>
              <th scope="col">{words.makeUp}</th>
            </tr>
          </thead>
          <tbody>
            <For each={lines()}>
              {(line) => (
                <tr>
                  <th scope="row">{line.name}</th>
                  <td>
                    {say.runs(line.off)} <span class="calendar-lines__count">{words.days(line.count)}</span>
                  </td>
                  <td>{line.makeUp.length === 0 ? words.nothing : say.days(line.makeUp)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <p class="account-note">{words.sum(off(), props.days.length - off())}</p>
      </Show>
      <Faults faults={yearFaults(props.year, props.days)} />
    </section>
  );
}

function Faults(props: { faults: readonly YearFault[] }) {
  const { term, text } = useStaff();
  const words = text.calendar.faults;
  const say = createDayWords();
  const line = ({ code, day }: YearFault) =>
    words.line(/^\d/.test(day) ? say.day(day) : day, term(yearFaultText[code]));
  const group = (wrong: boolean) => props.faults.filter((fault) => isWrongDay(fault) === wrong);
  return (
    <div class="calendar-faults" role="status">
      <For each={[true, false]}>
        {(wrong) => (
          <Show when={group(wrong).length > 0}>
            <p>{wrong ? words.wrong : words.notes}</p>
            <ul role="list">
              <For each={group(wrong)}>
                {(fault) => (
                  <li class="calendar-faults__line" data-wrong={wrong ? '' : undefined}>
                    <Icon name={wrong ? 'warning' : 'info'} />
                    {line(fault)}
                  </li>
                )}
              </For>
            </ul>
          </Show>
        )}
      </For>
    </div>
  );
}
