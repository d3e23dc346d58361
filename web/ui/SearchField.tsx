import { createEffect, createSignal, createUniqueId, For, Show } from 'solid-js';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { LiveRegion } from './LiveRegion.tsx';
import { stepIndex } from './step-index.ts';
import { useUiText } from './ui-text.ts';

import './SearchField.css';

export type SearchOption = { id: string; label: string; detail?: string };

export type SearchFieldProps = {
  /** What is searched, for screen readers: “搜索服务点”. */
  label: string;
  /** Name of the search among others on the same page. */
  landmark?: string;
  value: string;
  onInput: (value: string) => void;
  options?: readonly SearchOption[];
  onSelect?: (option: SearchOption) => void;
  /** Enter without a chosen suggestion. Without it the form is sent as a page: `action?name=value`. */
  onSubmit?: (value: string) => void;
  /** `done` with no options says that nothing was found; `idle` shows no popup. */
  state?: 'idle' | 'loading' | 'done';
  placeholder?: string;
  action?: string;
  name?: string;
};

/** Search box with suggestions: the editable combobox of the ARIA Authoring Practices, a plain form before script. */
export function SearchField(props: SearchFieldProps) {
  const text = useUiText();
  const id = createUniqueId();
  const [open, setOpen] = createSignal(false);
  const [active, setActive] = createSignal(-1);
  let input: HTMLInputElement | undefined;
  let list: HTMLDivElement | undefined;

  const options = () => props.options ?? [];
  const state = () => props.state ?? (options().length > 0 ? 'done' : 'idle');
  const shown = () => open() && props.value.trim() !== '' && state() !== 'idle';
  const hasList = () => shown() && options().length > 0;
  const activeOption = () => (hasList() ? options()[active()] : undefined);
  const status = () => {
    if (!shown()) return '';
    if (options().length > 0) return text.search.found(options().length);
    return state() === 'loading' ? text.search.loading : text.search.none;
  };

  // a new answer makes the old highlight meaningless
  createEffect(() => {
    options();
    setActive(-1);
  });

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (option: SearchOption) => {
    close();
    props.onSelect?.(option);
  };
  const clear = () => {
    props.onInput('');
    close();
    input?.focus();
  };
  const move = (key: string) => {
    setOpen(true);
    const count = options().length;
    const from = active() < 0 && key === 'ArrowUp' ? 0 : active();
    const next = stepIndex(key, from, count, 'vertical');
    if (next === undefined) return;
    setActive(next);
    list?.children[next]?.scrollIntoView?.({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // while an input method is composing 汉字, its keys are not ours
    if (event.isComposing) return;
    const option = activeOption();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key);
    else if (event.key === 'Enter' && option) choose(option);
    else if (event.key === 'Escape' && shown()) close();
    else if (event.key === 'Escape' && props.value) clear();
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: our oldest browsers do not know <search>
    <form
      class="search"
      role="search"
      aria-label={props.landmark}
      method="get"
      action={props.action}
      onSubmit={(event) => {
        close();
        if (!props.onSubmit) return;
        event.preventDefault();
        props.onSubmit(props.value);
      }}
    >
      <div class="search__box">
        <Icon name="search" />
        <input
          ref={input}
          class="search__input"
          type="search"
          name={props.name ?? 'q'}
          enterkeyhint="search"
          autocomplete="off"
          role="combobox"
          aria-label={props.label}
          aria-autocomplete="list"
          aria-expanded={hasList()}
          aria-controls={`${id}-list`}
          aria-activedescendant={activeOption() ? `${id}-${active()}` : undefined}
          placeholder={props.placeholder}
          value={props.value}
          onInput={(event) => {
            setOpen(true);
            props.onInput(event.currentTarget.value);
          }}
          onFocus={() => setOpen(true)}
          onBlur={close}
          onKeyDown={onKeyDown}
        />
        <LiveRegion>{status()}</LiveRegion>
        <Show when={props.value}>
          <div class="search__clear">
            <IconButton icon="close" label={text.search.clear} onClick={clear} />
          </div>
        </Show>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only keeps the focus in the input while pressing */}
      <div
        class="search__popup"
        hidden={!shown()}
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
      >
        <div class="search__list" role="listbox" id={`${id}-list`} aria-label={props.label} ref={list}>
          <For each={options()}>
            {(option, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox, which keeps the focus
              // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant, never focused itself
              <div
                class="search__option"
                role="option"
                id={`${id}-${index()}`}
                aria-selected={index() === active()}
                onClick={() => choose(option)}
              >
                {option.label}
                <Show when={option.detail}>
                  <span class="search__detail">{option.detail}</span>
                </Show>
              </div>
            )}
          </For>
        </div>
        <Show when={options().length === 0}>
          <p class="search__note">{state() === 'loading' ? text.search.loading : text.search.none}</p>
        </Show>
      </div>
    </form>
  );
}
