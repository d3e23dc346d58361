import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js';

/** Follows a value once it has stood still for a while, so that not every step of a move asks the network. */
export function createSettled<T>(value: Accessor<T>, ms = 400): Accessor<T> {
  const [settled, setSettled] = createSignal<T>(value());
  createEffect(
    on(
      value,
      (next) => {
        const timer = setTimeout(() => setSettled(() => next), ms);
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );
  return settled;
}
