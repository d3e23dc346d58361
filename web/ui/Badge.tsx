import type { JSX } from 'solid-js';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';
import { useUiText } from './ui-text.ts';
import './Badge.css';

const icons = {
  illustrative: 'dashed',
  approximate: 'locate',
  unverified: 'question',
  reviewDue: 'clock',
  suspended: 'pause',
  ok: 'check',
  attention: 'warning',
  overdue: 'warning',
  unknown: 'question',
} as const satisfies Record<string, IconName>;

export type BadgeKind = keyof typeof icons;

/** State of a record as icon and word; `children` replaces the word (“开放中 · 17:30 结束”). */
export function Badge(props: { kind: BadgeKind; children?: JSX.Element }) {
  const text = useUiText();
  return (
    <span class="badge" data-kind={props.kind}>
      <Icon name={icons[props.kind]} />
      {props.children ?? text.badge[props.kind]}
    </span>
  );
}
