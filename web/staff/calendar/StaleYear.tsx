import { For, Show } from 'solid-js';
import type { CalendarDay } from '#core/hours/calendar.ts';
import { Button } from '#ui/Button.tsx';
import { useStaff } from '../context.ts';
import { createDayWords } from './create-day-words.ts';
import { differentDays } from './model/year-days.ts';

/** Somebody else saved the year meanwhile: day by day what is saved and what is here, for a person to decide. */
export function StaleYear(props: {
  mine: readonly CalendarDay[];
  theirs: readonly CalendarDay[];
  onMine: () => void;
  onTheirs: () => void;
}) {
  const { text } = useStaff();
  const words = text.calendar;
  const say = createDayWords();
  const different = () => differentDays(props.mine, props.theirs);
  const what = (day: CalendarDay | null) => {
    if (day === null) return words.grid.ordinary;
    return day.kind === 'HOLIDAY' ? words.grid.holiday(day.name) : words.grid.makeUp(day.name);
  };
  return (
    <section class="calendar-stale" role="alert" aria-label={words.stale.title}>
      <h2>{words.stale.title}</h2>
      <Show when={different().length > 0} fallback={<p>{words.stale.same}</p>}>
        <p>{words.stale.lead}</p>
        <table class="calendar-lines">
          <thead>
            <tr>
              <td />
              <th scope="col">{words.stale.theirs}</th>
              <th scope="col">{words.stale.mine}</th>
            </tr>
          </thead>
          <tbody>
            <For each={different()}>
              {({ from, mine, theirs, to }) => (
                <tr>
                  <th scope="row">{say.runs([[from, to]])}</th>
                  <td>{what(theirs)}</td>
                  <td>{what(mine)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
      <div class="account-actions">
        <Button onClick={() => props.onTheirs()}>{words.stale.useTheirs}</Button>
        <Show when={different().length > 0}>
          <Button onClick={() => props.onMine()}>{words.stale.useMine}</Button>
        </Show>
      </div>
    </section>
  );
}
