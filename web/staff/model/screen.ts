import { type Accessor, createMemo, createSignal, onCleanup } from 'solid-js';
import type { Stage } from '../paths.ts';

/** `phone`: one thing at a time · `tablet`: map and record below the table · `wide`: beside it, filters in a rail. */
export type Screen = 'phone' | 'tablet' | 'wide';

/** The same widths as in staff.css. */
const AT_LEAST = { tablet: '(min-width: 768px)', wide: '(min-width: 1024px)' };

export function createScreen(): Accessor<Screen> {
  const tablet = createMatch(AT_LEAST.tablet);
  const wide = createMatch(AT_LEAST.wide);
  return createMemo(() => (wide() ? 'wide' : tablet() ? 'tablet' : 'phone'));
}

/** What of the view there is room for: phones show one thing at a time. */
export function stageOn(screen: Screen, stage: Stage): Stage {
  return screen === 'phone' && stage === 'both' ? 'table' : stage;
}

function createMatch(condition: string): Accessor<boolean> {
  const query = matchMedia(condition);
  const [matches, setMatches] = createSignal(query.matches);
  const follow = () => setMatches(query.matches);
  query.addEventListener('change', follow);
  onCleanup(() => query.removeEventListener('change', follow));
  return matches;
}
