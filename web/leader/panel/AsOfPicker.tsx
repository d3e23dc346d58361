import { createMemo, createSignal, For, Show } from 'solid-js';
import { isCalendarDate } from '#core/calendar-date.ts';
import { Button } from '#ui/Button.tsx';
import { chinaDay } from '#ui/china-time.ts';
import { TextField } from '#ui/TextField.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useLeader } from '../context.ts';
import { loadMonths } from '../load/load-trend.ts';
import { recordedDays } from '../model/merge-trends.ts';
import { monthEndsBefore } from '../model/month-ends.ts';
import type { Scope } from '../model/place-data.ts';
import { printView } from '../paths.ts';

/** A year back is offered by name; any other day by typing it. */
const MONTHS = 12;
/** Days on which something was written; older ones are typed. */
const RECORDED = 12;

/**
 * As of when the page speaks: now, a month end, a day on which something was written, or any other. Every choice is a link, so
 * it can be shared. `scope`: the place whose days are marked, once they are looked at.
 */
export function AsOfPicker(props: { scope: Scope | null }) {
  const { api, go, text, view } = useLeader();
  const today = chinaDay(Date.now());
  const [typed, setTyped] = createSignal(view().date ?? '');
  const [wrong, setWrong] = createSignal(false);
  const trends = createLoad(
    () => props.scope,
    (scope, signal) => loadMonths(api, scope, signal),
  );
  const recorded = createMemo(() => recordedDays(trends.data() ?? []));
  const monthEnds = createMemo(() => monthEndsBefore(today, MONTHS));
  const others = () => recorded().days.filter((day) => day !== today && !monthEnds().includes(day));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const isKnown = isCalendarDate(typed()) && typed() <= today;
    setWrong(!isKnown);
    if (isKnown) go({ ...view(), date: typed() });
  };
  return (
    <div class="as-of">
      <ul class="as-of__choices" role="list">
        <Choice day={null} label={text.dates.now} />
      </ul>
      <h2 class="as-of__title">{text.dates.monthEnds}</h2>
      <ul class="as-of__choices" role="list">
        <For each={monthEnds()}>
          {(day) => <Choice day={day} label={day} mark={recorded().frozen.has(day) ? text.dates.frozen : undefined} />}
        </For>
      </ul>
      <Show when={others().length > 0}>
        <h2 class="as-of__title">{text.dates.recorded}</h2>
        <ul class="as-of__choices" role="list">
          <For each={others().slice(0, RECORDED)}>{(day) => <Choice day={day} label={day} />}</For>
        </ul>
      </Show>
      <form class="as-of__other" onSubmit={submit} noValidate>
        <TextField
          label={text.dates.other}
          type="date"
          max={today}
          value={typed()}
          onInput={(value) => {
            setTyped(value);
            setWrong(false);
          }}
          error={wrong() ? text.dates.invalid : undefined}
        />
        <Button type="submit">{text.dates.show}</Button>
      </form>
    </div>
  );
}

function Choice(props: { day: string | null; label: string; mark?: string }) {
  const { view } = useLeader();
  return (
    <li>
      <a
        class="as-of__choice tabular"
        href={printView({ ...view(), date: props.day })}
        aria-current={view().date === props.day ? 'date' : undefined}
      >
        {props.label}
        <Show when={props.mark}>
          <span class="as-of__mark">{props.mark}</span>
        </Show>
      </a>
    </li>
  );
}
