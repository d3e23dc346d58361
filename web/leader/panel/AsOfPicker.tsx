import { createMemo, createSignal, For, Show } from 'solid-js';
import { isCalendarDate } from '#core/calendar-date.ts';
import { Button } from '#ui/Button.tsx';
import { chinaDay } from '#ui/china-time.ts';
import { TextField } from '#ui/TextField.tsx';
import { useLeader } from '../context.ts';
import { monthEndsBefore } from '../model/month-ends.ts';
import { printView } from '../paths.ts';

/** A year back is offered by name; any other day by typing it. */
const MONTHS = 12;

/** As of when the page speaks: now, a month end, or any other day. Every choice is a link, so it can be shared. */
export function AsOfPicker() {
  const { go, text, view } = useLeader();
  const today = chinaDay(Date.now());
  const [typed, setTyped] = createSignal(view().date ?? '');
  const [wrong, setWrong] = createSignal(false);
  const monthEnds = createMemo(() => monthEndsBefore(today, MONTHS));
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
        <For each={monthEnds()}>{(day) => <Choice day={day} label={day} />}</For>
      </ul>
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
