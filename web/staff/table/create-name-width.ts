import { type Accessor, onCleanup, onMount } from 'solid-js';
import { nameWidth } from './name-width.ts';

/** Narrowest column of names, em: two lines of twelve letters beside a mark. */
const LEAST = 16;

/** Keeps the column of names of the table in a box as wide as lets no column be cut at its edge. */
export function createNameWidth(box: Accessor<HTMLElement | undefined>): void {
  onMount(() => {
    const scrolled = box()?.querySelector<HTMLElement>('.data-table');
    const table = scrolled?.querySelector('table');
    if (!scrolled || !table) return;
    const fit = () => {
      const [, ...others] = [...table.querySelectorAll<HTMLElement>('thead th')].map((cell) => cell.offsetWidth);
      const least = LEAST * Number.parseFloat(getComputedStyle(table).fontSize);
      const width = nameWidth(others, scrolled.clientWidth, least);
      if (width === null) scrolled.style.removeProperty('--name-width');
      else scrolled.style.setProperty('--name-width', `${width}px`);
    };
    const observer = new ResizeObserver(fit);
    observer.observe(scrolled);
    observer.observe(table);
    onCleanup(() => observer.disconnect());
  });
}
