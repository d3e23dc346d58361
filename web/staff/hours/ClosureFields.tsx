import { Show } from 'solid-js';
import type { Closure } from '#core/hours/open-state.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../context.ts';
import type { DatedFields } from './DatedList.tsx';

/** From when to when a site is closed, and why. */
export function ClosureFields(props: DatedFields<Closure>) {
  const { text } = useStaff();
  const words = text.hours.closures;
  const said = text.hours.list.faults;
  const fault = (field: 'from' | 'to' | 'reason') => {
    const code = props.faults[field];
    return code === undefined ? undefined : said[code];
  };
  return (
    <div class="dated-fields">
      <TextField
        label={words.from}
        type="date"
        value={props.draft.from}
        error={fault('from')}
        onInput={(from) => props.set({ from })}
      />
      <Show when={props.draft.to !== null}>
        <TextField
          label={words.to}
          type="date"
          min={props.draft.from}
          value={props.draft.to ?? ''}
          error={fault('to')}
          onInput={(to) => props.set({ to })}
        />
      </Show>
      <Checkbox
        label={words.open}
        checked={props.draft.to === null}
        onChange={(open) => props.set({ to: open ? null : props.draft.from })}
      />
      <div class="dated-fields__wide">
        <TextField
          label={words.reason}
          hint={words.reasonHint}
          value={props.draft.reason}
          error={fault('reason')}
          onInput={(reason) => props.set({ reason })}
        />
      </div>
    </div>
  );
}
