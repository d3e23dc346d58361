import { createVirtualizer, defaultRangeExtractor, type Range } from '@tanstack/solid-virtual';
import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';

/** Rows drawn above and below those in sight. */
const OVERSCAN = 12;

export type RowWindow = {
  /** Rows that are in the page, by index, in order. */
  items: () => readonly { readonly index: number }[];
  rowHeight: Accessor<number>;
  /** Rows that fit on the screen. */
  page: () => number;
  /** Brings a row into sight. */
  show: (row: number) => void;
  /** Measures the height of a row, which elder mode and touch screens change. */
  probe: (element: HTMLElement) => void;
};

/**
 * The rows of a long table that are in sight, and room for the rest. `kept`: a row that stays in the page wherever one
 * scrolls, since the keyboard stands on it. The head, `headHeight` px, sticks at the top of the scrolling box.
 */
export function createRowWindow(options: {
  count: Accessor<number>;
  box: Accessor<HTMLElement | null>;
  headHeight: Accessor<number>;
  kept: Accessor<number>;
}): RowWindow {
  const [rowHeight, setRowHeight] = createSignal(36);
  const [printing, setPrinting] = createSignal(false);
  const virtual = createVirtualizer<HTMLElement, HTMLElement>({
    get count() {
      return options.count();
    },
    // an element that is not in the page yet belongs to no window that could tell its size
    getScrollElement: () => {
      const box = options.box();
      return box?.isConnected ? box : null;
    },
    get estimateSize() {
      const height = rowHeight();
      return () => height;
    },
    get scrollMargin() {
      return options.headHeight();
    },
    get scrollPaddingStart() {
      return options.headHeight();
    },
    // paper has no scrolling: all rows are printed
    get overscan() {
      return printing() ? options.count() : OVERSCAN;
    },
    get rangeExtractor() {
      const kept = options.kept();
      return (range: Range) => withRow(defaultRangeExtractor(range), kept, options.count());
    },
  });
  const print = () => setPrinting(true);
  const printed = () => setPrinting(false);
  onMount(() => {
    window.addEventListener('beforeprint', print);
    window.addEventListener('afterprint', printed);
  });
  onCleanup(() => {
    window.removeEventListener('beforeprint', print);
    window.removeEventListener('afterprint', printed);
  });

  return {
    items: () => virtual.getVirtualItems(),
    rowHeight,
    page: () => {
      const box = options.box();
      return Math.max(1, Math.floor(((box?.clientHeight ?? 0) - options.headHeight()) / rowHeight()) - 1);
    },
    show: (row) => virtual.scrollToIndex(row, { align: 'auto' }),
    probe: (element) => {
      const observer = new ResizeObserver(() => element.offsetHeight > 0 && setRowHeight(element.offsetHeight));
      observer.observe(element);
      onCleanup(() => observer.disconnect());
    },
  };
}

/** The rows with one more among them, in order. */
function withRow(rows: number[], row: number, count: number): number[] {
  if (row < 0 || row >= count || rows.includes(row)) return rows;
  return [...rows, row].sort((a, b) => a - b);
}
