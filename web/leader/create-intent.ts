import { onCleanup } from 'solid-js';

/** A pointer or a focus that stays so long on a link means it; one that passes over it does not. ms */
const DWELL_MS = 60;

export type Intent = {
  onPointerOver: (event: PointerEvent) => void;
  onPointerDown: (event: PointerEvent) => void;
  onFocusIn: (event: FocusEvent) => void;
};

/** Tells of what a visitor is about to follow: what is pressed, and what the pointer or the focus stays on. */
export function createIntent(told: (target: EventTarget | null) => void): Intent {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = ({ target }: Event) => {
    clearTimeout(timer);
    timer = setTimeout(told, DWELL_MS, target);
  };
  onCleanup(() => clearTimeout(timer));
  return {
    onPointerOver: later,
    onFocusIn: later,
    onPointerDown({ target }) {
      clearTimeout(timer);
      told(target);
    },
  };
}
