/**
 * Does what moves rows of a list. A row that is put elsewhere loses the keyboard on the way: it comes back to the control it
 * was on, or to the button beside that where it can do no more.
 */
export function keepFocus(move: () => void): void {
  const held = document.activeElement;
  move();
  if (!(held instanceof HTMLElement) || held === document.body) return;
  const beside = () => held.parentElement?.querySelector<HTMLElement>('button:not(:disabled)');
  (held.matches(':disabled') ? beside() : held)?.focus();
}
