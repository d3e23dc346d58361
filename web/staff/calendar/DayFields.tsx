import { createEffect, createSignal, createUniqueId, For, on, Show } from 'solid-js';
import { isCalendarDate } from '#core/calendar-date.ts';
import type { CalendarDay } from '#core/hours/calendar.ts';
import { yearWindow } from '#core/hours/year-faults.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { SegmentedControl } from '#ui/SegmentedControl.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../context.ts';
import { createDayWords } from './create-day-words.ts';
import { type Kind, setDays } from './model/year-days.ts';

const KINDS = ['ORDINARY', 'HOLIDAY', 'WORKDAY'] as const;
const NAMES = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节', '国庆节、中秋节'];

/** The chosen days: what they are, and the holiday they belong to. */
export function DayFields(props: {
  year: number;
  days: readonly CalendarDay[];
  chosen: { readonly from: string; readonly to: string };
  onChoose: (from: string, to: string) => void;
  onApply: (days: CalendarDay[]) => void;
}) {
  const { text } = useStaff();
  const words = text.calendar.day;
  const say = createDayWords();
  const id = createUniqueId();
  const present = () => props.days.find(({ day }) => day === props.chosen.from);
  const [kind, setKind] = createSignal<Kind>('ORDINARY');
  const [name, setName] = createSignal('');
  const [tried, setTried] = createSignal(false);
  createEffect(
    on(
      () => props.chosen,
      () => {
        setKind(present()?.kind ?? 'ORDINARY');
        setName(present()?.name ?? name());
        setTried(false);
      },
    ),
  );
  const fault = () => {
    const { from, to } = props.chosen;
    const window = yearWindow(props.year);
    if (!isCalendarDate(from) || !isCalendarDate(to) || from < window.from || to > window.to) {
      return { field: 'to', words: words.outside(say.day(window.from), say.day(window.to)) };
    }
    if (to < from) return { field: 'to', words: words.order };
    return kind() !== 'ORDINARY' && name().trim() === '' ? { field: 'name', words: words.noName } : null;
  };
  const said = (field: string) => (tried() && fault()?.field === field ? fault()?.words : undefined);
  const apply = () => {
    setTried(true);
    if (fault() === null) props.onApply(setDays(props.days, { ...props.chosen, kind: kind(), name: name().trim() }));
  };
  return (
    <div class="day-fields__all">
      <TextField
        label={words.from}
        type="date"
        value={props.chosen.from}
        onInput={(from) => props.onChoose(from, props.chosen.to < from ? from : props.chosen.to)}
      />
      <TextField
        label={words.to}
        type="date"
        min={props.chosen.from}
        value={props.chosen.to}
        error={said('to')}
        onInput={(to) => props.onChoose(props.chosen.from, to)}
      />
      <div class="day-fields__kind">
        <SegmentedControl
          label={words.kind}
          value={kind()}
          options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
          onChange={(code) => setKind(KINDS.find((each) => each === code) ?? kind())}
        />
      </div>
      <Show when={kind() !== 'ORDINARY'}>
        <Field
          label={words.name}
          hint={words.nameHint}
          error={said('name')}
          control={(ids) => (
            <>
              <input
                class="field__control"
                id={ids.id}
                list={id}
                maxlength={30}
                value={name()}
                aria-describedby={ids.describedBy()}
                aria-invalid={said('name') ? 'true' : undefined}
                onInput={(event) => setName(event.currentTarget.value)}
              />
              <datalist id={id}>
                <For each={NAMES}>{(each) => <option value={each} />}</For>
              </datalist>
            </>
          )}
        />
      </Show>
      <div>
        <Button onClick={apply}>{words.apply}</Button>
      </div>
    </div>
  );
}
