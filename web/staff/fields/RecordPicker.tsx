import { createEffect, createSignal, createUniqueId, For, on, onCleanup, Show } from 'solid-js';
import type { RecordKind } from '#core/ids.ts';
import { LiveRegion } from '#ui/LiveRegion.tsx';
import { stepIndex } from '#ui/step-index.ts';
import { createLoad } from '#web-api/create-load.ts';
import { useStaff } from '../context.ts';
import { type FoundRecord, findRecords } from '../parts/staff-api.ts';
import './fields.css';

/** Typing rests this long before it is looked for, ms. */
const TYPING_REST = 250;
const MOST = 20;

/**
 * Finds a record by name or initials: the editable combobox of the ARIA Authoring Practices. What is chosen is the owner's
 * to show; the box is empty again.
 */
export function RecordPicker(props: {
  id: string;
  kinds: readonly RecordKind[];
  /** Named by the label beside it; said again for screen readers. */
  label: string;
  describedBy?: string;
  invalid?: boolean;
  /** Ids that can not be chosen (again). */
  without?: readonly string[];
  onPick: (record: FoundRecord) => void;
}) {
  const { text } = useStaff();
  const words = text.controls.record;
  const list = createUniqueId();
  const [typed, setTyped] = createSignal('');
  const [asked, setAsked] = createSignal('');
  const [open, setOpen] = createSignal(false);
  const [active, setActive] = createSignal(-1);
  let rest: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(rest));
  const load = createLoad(
    () => (asked() === '' ? null : { kind: props.kinds.join(','), q: asked(), limit: MOST }),
    (query, signal) => findRecords(query, signal),
  );
  const found = () => (load.stale() ? [] : (load.data() ?? [])).filter(({ id }) => !props.without?.includes(id));
  const shown = () => open() && asked() !== '';
  const status = () => {
    if (!shown()) return '';
    if (load.error() !== undefined) return words.failed;
    return load.loading() ? words.searching : words.found(found().length);
  };
  createEffect(on(found, () => setActive(found().length === 1 ? 0 : -1)));

  const type = (value: string) => {
    setTyped(value);
    setOpen(true);
    clearTimeout(rest);
    rest = setTimeout(() => setAsked(value.trim()), TYPING_REST);
  };
  const pick = (record: FoundRecord) => {
    clearTimeout(rest);
    setTyped('');
    setAsked('');
    setOpen(false);
    props.onPick(record);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const record = shown() ? found()[active()] : undefined;
    if (event.key === 'Enter' && record) pick(record);
    else if (event.key === 'Enter') setAsked(typed().trim());
    else if (event.key === 'Escape' && shown()) setOpen(false);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setOpen(true);
      setActive(stepIndex(event.key, active(), found().length, 'vertical') ?? -1);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="record-picker">
      <input
        class="field__control"
        id={props.id}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder={words.hint}
        aria-label={words.search(props.label)}
        aria-autocomplete="list"
        aria-expanded={shown() && found().length > 0}
        aria-controls={list}
        aria-activedescendant={shown() && active() >= 0 ? `${list}-${active()}` : undefined}
        aria-invalid={props.invalid ? 'true' : undefined}
        aria-describedby={props.describedBy}
        value={typed()}
        onInput={(event) => type(event.currentTarget.value)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <LiveRegion>{status()}</LiveRegion>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only keeps the focus in the input while pressing */}
      <div
        class="record-picker__popup"
        hidden={!shown()}
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
      >
        <div role="listbox" id={list} aria-label={words.search(props.label)}>
          <For each={found()}>
            {(record, at) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox, which keeps the focus
              // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant, never focused itself
              <div
                class="record-picker__option"
                role="option"
                id={`${list}-${at()}`}
                aria-selected={at() === active()}
                onClick={() => pick(record)}
              >
                <span>{record.name}</span>
                <span class="record-picker__hint">{record.hint}</span>
              </div>
            )}
          </For>
        </div>
        <Show when={found().length === 0}>
          <p class="record-picker__note">{status()}</p>
        </Show>
      </div>
    </div>
  );
}
