import { For } from 'solid-js';
import { FilterChip } from '#ui/FilterChip.tsx';
import { useStaff } from '../context.ts';
import { termsOf } from '../list-filters.ts';
import { ControlGroup } from './ControlGroup.tsx';
import type { FieldControlProps } from './field-control.ts';
import { listOf } from './list-value.ts';

/** Any codes of an enumeration, each on or off. */
export function TermsControl(props: FieldControlProps) {
  const { term } = useStaff();
  const chosen = () => listOf<string>(props.value);
  const toggle = (code: string, on: boolean) =>
    props.onChange(on ? [...chosen(), code].sort() : chosen().filter((other) => other !== code));
  return (
    <ControlGroup label={props.label} error={props.error}>
      <div class="chips">
        <For each={Object.entries(termsOf(props.field))}>
          {([code, words]) => (
            <FilterChip label={term(words)} pressed={chosen().includes(code)} onToggle={(on) => toggle(code, on)} />
          )}
        </For>
      </div>
    </ControlGroup>
  );
}
