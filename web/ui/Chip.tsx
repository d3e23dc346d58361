import { type JSX, Show } from 'solid-js';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';
import './Chip.css';

/** A fact in a word or two: a facility, a function. Not pressed; see FilterChip. */
export function Chip(props: { icon?: IconName; children: JSX.Element }) {
  return (
    <span class="chip">
      <Show when={props.icon}>{(name) => <Icon name={name()} />}</Show>
      {props.children}
    </span>
  );
}
