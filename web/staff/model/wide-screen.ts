import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** Where filters stand in a column of their own; below it they fold away above the table. */
const WIDE = '(min-width: 1024px)';

export function wideScreen(): Accessor<boolean> {
  const query = matchMedia(WIDE);
  const [wide, setWide] = createSignal(query.matches);
  const follow = () => setWide(query.matches);
  query.addEventListener('change', follow);
  onCleanup(() => query.removeEventListener('change', follow));
  return wide;
}
