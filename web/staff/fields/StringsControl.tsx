import { createSignal, createUniqueId, For } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { useStaff } from '../context.ts';
import { ControlGroup } from './ControlGroup.tsx';
import type { FieldControlProps } from './field-control.ts';
import { listOf } from './list-value.ts';

/** Words, each once: typed one by one, or pasted with commas between. */
export function StringsControl(props: FieldControlProps) {
  const { text } = useStaff();
  const words = text.controls;
  const id = createUniqueId();
  const [typed, setTyped] = createSignal('');
  const items = () => listOf<string>(props.value);
  const add = () => {
    const more = typed()
      .split(/[、,，;；\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    setTyped('');
    if (more.length > 0) props.onChange([...new Set([...items(), ...more])]);
  };
  return (
    <ControlGroup label={props.label} error={props.error}>
      <div class="chips">
        <For each={items()}>
          {(item) => (
            <button
              class="chip chip--filter"
              type="button"
              aria-label={words.remove(item)}
              onClick={() => props.onChange(items().filter((other) => other !== item))}
            >
              {item}
              <Icon name="close" />
            </button>
          )}
        </For>
      </div>
      <div class="strings-control">
        <input
          class="field__control"
          id={id}
          type="text"
          autocomplete="off"
          aria-label={`${words.add}${words.strings.one}${text.marks.colon}${props.label}`}
          placeholder={words.strings.placeholder}
          value={typed()}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
        <Button icon="plus" onClick={add}>
          {words.add}
        </Button>
      </div>
    </ControlGroup>
  );
}
