import { createEffect, on } from 'solid-js';
import { useLeader } from '../context.ts';
import { type LeaderData, useData } from '../data.ts';
import { isRecordOpen, placeKey } from '../paths.ts';

/**
 * Keeps keyboard users where they are reading: when the panel shows something else, the heading of the new content takes the
 * focus as soon as it is there; coming back from a record, its row does. Focus on the map or in a field is left alone.
 */
export function createPanelFocus(
  panel: () => HTMLElement | undefined,
  content: () => string,
  of: () => Pick<LeaderData, 'place' | 'record'> = one(useData()),
): void {
  const { view } = useLeader();
  let pending = false;
  let before: string | null = null;

  const shown = () => [placeKey(view().place), content(), isRecordOpen(view()) ? view().selected : ''].join(' ');
  const isThere = () => {
    const { place, record } = of();
    if (place.stale() && !place.error()) return false;
    return !isRecordOpen(view()) || !record.stale() || record.error() !== undefined;
  };
  const isLost = () => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLSelectElement) return false;
    return activeElement === document.body || (panel()?.contains(activeElement) ?? false);
  };

  createEffect(
    on([shown, isThere], ([now, there], previous) => {
      if (previous && previous[0] !== now) {
        pending = isLost();
        panel()?.scrollTo({ top: 0 });
      }
      if (!there) return;
      const row = before === null ? null : `tr[data-key="${before}"]`;
      before = view().selected;
      if (!pending) return;
      pending = false;
      const target = (row && panel()?.querySelector<HTMLElement>(row)) || panel()?.querySelector<HTMLElement>(HEADING);
      target?.focus({ preventScroll: target.matches(HEADING) });
    }),
  );
}

function one<T>(value: T): () => T {
  return () => value;
}

/** The innermost heading of what is shown comes last in the panel. */
const HEADING = '.sub-panel [data-heading], .leader-panel__head:not(:has(~ .sub-panel)) [data-heading]';
