import type { JSX } from 'solid-js';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** Says changes aloud (“找到 12 处”). Must be in the page before the text changes. */
export function LiveRegion(props: { children: JSX.Element; urgent?: boolean }) {
  return (
    <VisuallyHidden>
      <span role={props.urgent ? 'alert' : 'status'}>{props.children}</span>
    </VisuallyHidden>
  );
}
