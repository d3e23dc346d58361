import type { EveryoneText } from '../../text/everyone-zh.ts';
import { makeButton } from '../make-button.ts';

/** Back to the start after this long without a touch, ms. */
export const IDLE_MS = 90_000;
/** How long before that the visitor is asked, ms: WCAG 2.2.1 wants at least 20 s and one simple step to go on. */
export const WARNING_MS = 20_000;

const SECOND_MS = 1000;
const SIGNS_OF_LIFE = ['pointerdown', 'touchstart', 'keydown', 'wheel', 'input'] as const;

/**
 * Calls `leave` when nobody has touched the screen for {@link IDLE_MS}. Before that a countdown covers the page, so that the next
 * one sees nothing of it; any touch stops it. The time is read from the clock: a timer of a page in the background is late.
 */
export function watchIdle(page: Document, words: EveryoneText['kiosk'], leave: () => void): void {
  let touched = Date.now();
  let warning: { element: HTMLElement; say: (seconds: number) => void } | null = null;
  let left = false;

  const tick = () => {
    if (left) return;
    const remaining = touched + IDLE_MS - Date.now();
    if (remaining <= 0) {
      left = true;
      leave();
      return;
    }
    if (remaining <= WARNING_MS) {
      warning ??= openWarning(page, words, alive);
      warning.say(Math.ceil(remaining / SECOND_MS));
    }
    setTimeout(tick, SECOND_MS);
  };
  const alive = () => {
    touched = Date.now();
    warning?.element.remove();
    warning = null;
  };
  for (const sign of SIGNS_OF_LIFE) page.addEventListener(sign, alive, { capture: true, passive: true });
  page.addEventListener('scroll', alive, { capture: true, passive: true });
  tick();
}

function openWarning(page: Document, words: EveryoneText['kiosk'], stay: () => void) {
  const element = page.createElement('section');
  element.className = 'kiosk-leaving';
  element.setAttribute('role', 'alertdialog');
  element.setAttribute('aria-modal', 'true');
  const said = page.createElement('p');
  said.className = 'kiosk-leaving__words';
  said.id = 'kiosk-leaving-words';
  element.setAttribute('aria-labelledby', said.id);
  const button = makeButton(words.stay, 'primary', stay);
  element.append(said, button);
  page.body.append(element);
  button.focus({ preventScroll: true });
  return {
    element,
    say: (seconds: number) => {
      said.textContent = words.leaving(seconds);
    },
  };
}
