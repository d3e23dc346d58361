import { For, type JSX } from 'solid-js';
import { useUiText } from './ui-text.ts';
import './DefinitionList.css';

export type Definition = {
  label: string;
  /** undefined reads 未登记, never 0, 无 or —. */
  value: JSX.Element | undefined;
};

/** The facts of a record, label beside value. */
export function DefinitionList(props: { items: readonly Definition[] }) {
  const text = useUiText();
  return (
    <dl class="definition-list">
      <For each={props.items}>
        {(item) => (
          <div class="definition-list__row">
            <dt class="definition-list__label">{item.label}</dt>
            <dd class="definition-list__value" data-unknown={item.value === undefined ? '' : undefined}>
              {item.value ?? text.badge.unknown}
            </dd>
          </div>
        )}
      </For>
    </dl>
  );
}
