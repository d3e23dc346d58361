import { stepIndex } from '#ui/step-index.ts';
import type { Suggestion } from '../model/suggestions.ts';

import '#ui/VisuallyHidden.css';
import '../styles/suggest.css';

export interface SuggestBox {
  /** Shows lines to choose from; `note` stands above them, or alone where there are none. */
  show(lines: readonly Line[], note: string, said: string): void;
  hide(): void;
}

/** A line of the box; one without an address does something in place. */
export type Line = Omit<Suggestion, 'href'> & ({ readonly href: string } | { readonly act: () => void });

/** Calls back for lines that were chosen. */
export interface BoxEvents {
  readonly onChoose: (line: Line) => void;
}

let boxes = 0;

/**
 * Makes a text field an editable combobox of the ARIA Authoring Practices with a list below it. The field stays the one that the
 * server wrote, with what was typed and the focus: only attributes and a sibling are added.
 */
export function suggestBox(input: HTMLInputElement, listName: string, { onChoose }: BoxEvents): SuggestBox {
  const id = `suggest-${++boxes}`;
  const popup = make('div', 'suggest', { hidden: '' });
  const head = make('p', 'suggest__note', { id: `${id}-note` });
  const list = make('div', 'suggest__list', { role: 'listbox', id, 'aria-label': listName });
  const status = make('p', 'visually-hidden', { role: 'status' });
  popup.append(head, list);
  input.after(status, popup);
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-controls', id],
    ['aria-expanded', 'false'],
  ] as const) {
    input.setAttribute(name, value);
  }

  let lines: readonly Line[] = [];
  let active = -1;

  const mark = (index: number) => {
    active = index;
    for (const [at, option] of Array.from(list.children).entries()) {
      option.setAttribute('aria-selected', String(at === index));
      if (at === index) option.scrollIntoView({ block: 'nearest' });
    }
    if (index < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${id}-${index}`);
  };
  const open = (isOpen: boolean) => {
    popup.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen && lines.length > 0));
    if (!isOpen) mark(-1);
  };
  const choose = (line: Line | undefined) => {
    if (!line) return;
    open(false);
    onChoose(line);
  };

  input.addEventListener('keydown', (event) => {
    // while an input method is composing 汉字, its keys are not ours
    if (event.isComposing) return;
    const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    if (isArrow && lines.length > 0) {
      open(true);
      mark(stepIndex(event.key, active < 0 && event.key === 'ArrowUp' ? 0 : active, lines.length, 'vertical') ?? -1);
    } else if (event.key === 'Enter' && !popup.hidden && active >= 0) choose(lines[active]);
    else if (event.key === 'Escape' && !popup.hidden) open(false);
    else return;
    event.preventDefault();
  });
  input.addEventListener('blur', () => open(false));
  // the field keeps the focus, and with it the keyboard of the phone, while a line is pressed
  for (const type of ['pointerdown', 'mousedown']) popup.addEventListener(type, (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
    if (option) choose(lines[Array.from(list.children).indexOf(option)]);
  });

  return {
    hide: () => open(false),
    show(next, note, said) {
      lines = next;
      head.textContent = note;
      head.hidden = note === '';
      list.replaceChildren(...next.map((line, index) => optionOf(line, `${id}-${index}`)));
      status.textContent = said;
      mark(-1);
      open(next.length > 0 || note !== '');
    },
  };
}

function optionOf({ detail, kind, label }: Line, id: string): HTMLElement {
  const option = make('div', 'suggest__option', { role: 'option', id, 'aria-selected': 'false' });
  const name = make('span', 'suggest__label');
  name.textContent = label;
  const more = make('span', 'suggest__detail');
  more.textContent = [kind, detail].filter((part) => part !== '').join(' · ');
  option.append(name, ' ', more);
  return option;
}

function make(tag: string, className: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
