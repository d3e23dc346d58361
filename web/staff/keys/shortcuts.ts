import { createSignal, onCleanup } from 'solid-js';
import { type Keys, match, strokeOf, worksWhileTyping } from './key-match.ts';

export type Shortcut = {
  readonly keys: Keys;
  /** What it does, for the help sheet. */
  readonly words: string;
  readonly run: () => void;
  /** Where it stands in the help sheet; `page` unless told. */
  readonly group?: 'general' | 'go' | 'page';
};

/** How long the second of two strokes is waited for, ms. */
const PATIENCE_MS = 1500;
const NAME = 'staff-single-keys';

type Source = () => readonly Shortcut[];
const [sources, setSources] = createSignal<readonly Source[]>([]);
const [singleKeys, setSingle] = createSignal(keptChoice());

/** Shortcuts that work now, the innermost part's last. */
export const shortcuts = (): readonly Shortcut[] => sources().flatMap((source) => source());

/** Whether keys without Ctrl do anything; whoever dictates or touches keys by chance turns them off (WCAG 2.1.4). */
export { singleKeys };

export function useSingleKeys(on: boolean): void {
  setSingle(on);
  try {
    localStorage.setItem(NAME, on ? 'on' : 'off');
  } catch {
    // a browser that keeps nothing: it holds for this page
  }
}

/** Shortcuts for as long as the part of the page is there. Of two with the same keys the one that came later works. */
export function createShortcuts(source: Source): void {
  setSources((now) => [...now, source]);
  onCleanup(() => setSources((now) => now.filter((other) => other !== source)));
}

/** Listens on the whole page; once an app. */
export function listenToKeys(page: Document = document): void {
  let strokes: string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    const stroke = event.defaultPrevented || event.isComposing ? null : strokeOf(event);
    if (stroke === null) return;
    clearTimeout(timer);
    const open = shortcuts().filter((shortcut) => isOpen(shortcut, event, page));
    const found = [[...strokes, stroke], [stroke]].find((tried) =>
      open.some(({ keys }) => match(tried, keys) !== null),
    );
    strokes = [];
    if (found === undefined) return;
    const whole = open.findLast(({ keys }) => match(found, keys) === 'WHOLE');
    if (whole) {
      event.preventDefault();
      whole.run();
      return;
    }
    strokes = found;
    timer = setTimeout(() => {
      strokes = [];
    }, PATIENCE_MS);
  };
  page.addEventListener('keydown', onKeyDown);
  onCleanup(() => {
    clearTimeout(timer);
    page.removeEventListener('keydown', onKeyDown);
  });
}

/** A dialog has the keyboard to itself, a field what is typed. */
function isOpen({ keys }: Shortcut, event: KeyboardEvent, page: Document): boolean {
  const withCtrl = worksWhileTyping(keys);
  if (hasModal(page)) return withCtrl;
  return withCtrl || (singleKeys() && !isTyping(event.target));
}

/** What is behind a dialog is not to be worked on. */
export function hasModal(page: Document): boolean {
  return [...page.querySelectorAll('dialog[open]')].some((dialog) => dialog.matches(':modal'));
}

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['button', 'checkbox', 'radio', 'range', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

function keptChoice(): boolean {
  try {
    return localStorage.getItem(NAME) !== 'off';
  } catch {
    return true;
  }
}
