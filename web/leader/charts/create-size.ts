import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';

/** Width of an element's box and size of its text, both in CSS px. */
export type Size = { width: number; text: number };

/** Follows an element: drawings are laid out in real pixels so that their words are never scaled. */
export function createSize(element: () => HTMLElement | undefined): Accessor<Size | null> {
  const [size, setSize] = createSignal<Size | null>(null, {
    equals: (a, b) => a?.width === b?.width && a?.text === b?.text,
  });
  onMount(() => {
    const watched = element();
    if (!watched) return;
    const measure = () =>
      setSize({ width: watched.clientWidth, text: Number.parseFloat(getComputedStyle(watched).fontSize) });
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    measure();
    onCleanup(() => observer.disconnect());
  });
  return size;
}
