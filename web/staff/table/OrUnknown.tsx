import type { JSX } from 'solid-js';
import { useUiText } from '#ui/ui-text.ts';

/** A cell's words; what is not known reads 未登记, never as an empty cell or a dash. */
export function OrUnknown(props: { children: JSX.Element | null | undefined }) {
  const text = useUiText();
  return <>{props.children ?? <span class="unknown">{text.badge.unknown}</span>}</>;
}
