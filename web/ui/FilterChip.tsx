import { type JSX, Show } from 'solid-js';
import { Icon } from './Icon.tsx';
import './Chip.css';

export type FilterChipProps = {
  label: JSX.Element;
  pressed: boolean;
  /** Where the choice leads as a page; with it the chip is a link and needs no script. */
  href?: string;
  onToggle?: (pressed: boolean) => void;
  count?: number;
};

/** A filter that is on or off. The tick says “on” to those who see no colour. */
export function FilterChip(props: FilterChipProps) {
  const content = () => (
    <>
      <Show when={props.pressed}>
        <Icon name="check" />
      </Show>
      {props.label}
      <Show when={props.count !== undefined}>
        <span class="chip__count">{props.count}</span>
      </Show>
    </>
  );
  return (
    <Show
      when={props.href}
      fallback={
        <button
          class="chip chip--filter"
          type="button"
          aria-pressed={props.pressed}
          onClick={() => props.onToggle?.(!props.pressed)}
        >
          {content()}
        </button>
      }
    >
      {(href) => (
        <a class="chip chip--filter" href={href()} aria-current={props.pressed ? 'true' : undefined}>
          {content()}
        </a>
      )}
    </Show>
  );
}
