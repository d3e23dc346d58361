import { createUniqueId, For, type JSX } from 'solid-js';
import { stepIndex } from './step-index.ts';
import './Tabs.css';

export type Tab = { id: string; label: JSX.Element; panel: () => JSX.Element };

export type TabsProps = {
  label: string;
  tabs: readonly Tab[];
  selected: string;
  onSelect: (id: string) => void;
};

/** Tabs after the ARIA Authoring Practices, selected as they are focused; only the selected panel exists. */
export function Tabs(props: TabsProps) {
  const id = createUniqueId();
  let list: HTMLDivElement | undefined;
  const current = () => props.tabs.find((tab) => tab.id === props.selected) ?? props.tabs[0];
  const move = (event: KeyboardEvent) => {
    const at = props.tabs.findIndex((tab) => tab.id === current()?.id);
    const next = stepIndex(event.key, at, props.tabs.length, 'horizontal');
    const tab = next === undefined ? undefined : props.tabs[next];
    if (next === undefined || !tab) return;
    event.preventDefault();
    props.onSelect(tab.id);
    list?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div class="tabs">
      <div class="tabs__list" role="tablist" aria-label={props.label} ref={list} onKeyDown={move}>
        <For each={props.tabs}>
          {(tab) => (
            <button
              class="tabs__tab"
              type="button"
              role="tab"
              id={`${id}-tab-${tab.id}`}
              aria-selected={tab.id === current()?.id}
              aria-controls={tab.id === current()?.id ? `${id}-panel` : undefined}
              tabIndex={tab.id === current()?.id ? 0 : -1}
              onClick={() => props.onSelect(tab.id)}
            >
              {tab.label}
            </button>
          )}
        </For>
      </div>
      <div
        class="tabs__panel"
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-tab-${current()?.id}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the APG pattern makes a panel without controls reachable
        tabIndex={0}
      >
        {current()?.panel()}
      </div>
    </div>
  );
}
