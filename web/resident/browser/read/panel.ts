import type { EveryoneText } from '../../text/everyone-zh.ts';
import { makeButton } from '../make-button.ts';

export interface ReadPanel {
  /** Shows how far the reading is. */
  say(words: string): void;
  close(): void;
}

export interface ReadOrders {
  /** Returns whether the reading now rests. */
  togglePause(): boolean;
  next(): void;
  stop(): void;
}

/** The bar at the foot of the screen while the page is read: how far, 暂停, 下一条, 停止. Escape stops as well. */
export function openPanel(words: EveryoneText['read'], orders: ReadOrders): ReadPanel {
  const panel = document.createElement('section');
  panel.className = 'read-panel';
  panel.setAttribute('aria-label', words.label);
  const progress = document.createElement('p');
  progress.className = 'read-panel__progress';
  const pause = makeButton(words.pause, 'secondary', () => {
    pause.textContent = orders.togglePause() ? words.resume : words.pause;
  });
  const next = makeButton(words.next, 'secondary', orders.next);
  const stop = makeButton(words.stop, 'primary', orders.stop);
  panel.append(progress, pause, next, stop);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') orders.stop();
  };
  addEventListener('keydown', onKey);
  document.body.append(panel);
  pause.focus({ preventScroll: true });
  return {
    say(text) {
      progress.textContent = text;
    },
    close() {
      removeEventListener('keydown', onKey);
      panel.remove();
    },
  };
}
