export type PresentAct = 'next' | 'previous' | 'first' | 'last' | 'black' | 'start' | 'leave' | 'full';

/** Keys of 翻页笔 and of whoever stands at the keyboard. A clicker sends PageUp, PageDown, b or ., F5 and Escape. */
const acts: Readonly<Record<string, PresentAct>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  PageUp: 'previous',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  b: 'black',
  B: 'black',
  '.': 'black',
  F5: 'start',
  f: 'full',
  F: 'full',
  Escape: 'leave',
};

/** What a key does while something is presented; null for keys that are not ours, and for all with Ctrl, Alt or Meta. */
export function presentAct(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>): PresentAct | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  return Object.hasOwn(acts, event.key) ? (acts[event.key] ?? null) : null;
}

/** Keys that a field or a button under the focus needs for itself. */
export function isTakenByFocus(event: Pick<KeyboardEvent, 'key' | 'target'>): boolean {
  const { key, target } = event;
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select')) return true;
  return key === ' ' && target.closest('button, a, summary') !== null;
}
