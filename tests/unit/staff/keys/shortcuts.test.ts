// @vitest-environment happy-dom
import { createRoot } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { match, strokeOf } from '../../../../web/staff/keys/key-match.ts';
import { createShortcuts, listenToKeys, type Shortcut, useSingleKeys } from '../../../../web/staff/keys/shortcuts.ts';

const stroke = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
  strokeOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('a stroke', () => {
  it('is the character it types, whether Shift or Caps Lock made it', () => {
    expect([stroke('?'), stroke('J'), stroke('j'), stroke('Escape')]).toEqual(['?', 'j', 'j', 'Escape']);
  });

  it('with Ctrl, or with Command on a Mac, is the same shortcut', () => {
    expect([stroke('s', { ctrlKey: true }), stroke('s', { metaKey: true })]).toEqual(['Mod+S', 'Mod+S']);
  });

  it('with Ctrl and Shift is another one, but for characters that need Shift anyway', () => {
    const held = { ctrlKey: true, shiftKey: true };
    expect([stroke('Z', held), stroke('?', held)]).toEqual(['Mod+Shift+Z', 'Mod+?']);
  });

  it('is none of a shortcut with Alt, and as a modifier alone', () => {
    expect([stroke('e', { altKey: true }), stroke('Control', { ctrlKey: true }), stroke('Shift')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('begins or completes the keys of a shortcut', () => {
    expect([match(['g'], 'g i'), match(['g', 'i'], 'g i'), match(['g', 's'], 'g i'), match(['i'], 'g i')]).toEqual([
      'BEGUN',
      'WHOLE',
      null,
      null,
    ]);
  });
});

describe('shortcuts', () => {
  const ran: string[] = [];
  let dispose = () => {};
  const shortcut = (keys: string, name = keys): Shortcut => ({ keys, words: name, run: () => ran.push(name) });
  const press = (key: string, target: EventTarget = document.body, more: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    target.dispatchEvent(event);
    return event;
  };

  beforeEach(() => {
    vi.useFakeTimers();
    ran.length = 0;
    useSingleKeys(true);
    dispose = createRoot((end) => {
      listenToKeys();
      createShortcuts(() => [shortcut('n'), shortcut('g i'), shortcut('i'), shortcut('Mod+S'), shortcut('e', 'outer')]);
      createShortcuts(() => [shortcut('e', 'inner')]);
      return end;
    });
  });
  afterEach(() => {
    dispose();
    document.body.replaceChildren();
    vi.useRealTimers();
  });

  it('run by their keys and keep the browser from its own use of them', () => {
    expect(press('n').defaultPrevented).toBe(true);
    expect(press('x').defaultPrevented).toBe(false);
    expect(ran).toEqual(['n']);
  });

  it('of an inner part of the page stand before those around it', () => {
    press('e');
    expect(ran).toEqual(['inner']);
  });

  it('of two strokes wait for the second, for a while', () => {
    press('g');
    press('i');
    press('g');
    vi.advanceTimersByTime(1600);
    press('i');
    expect(ran).toEqual(['g i', 'i']);
  });

  it('begin anew with a stroke that does not fit', () => {
    press('g');
    press('n');
    expect(ran).toEqual(['n']);
  });

  it('never run while somebody types, but for those with Ctrl', () => {
    for (const name of ['input', 'textarea', 'select']) {
      const field = document.createElement(name);
      document.body.append(field);
      press('n', field);
      press('s', field, { ctrlKey: true });
    }
    expect(ran).toEqual(['Mod+S', 'Mod+S', 'Mod+S']);
  });

  it('run from a box that is ticked, where nothing is typed', () => {
    const box = document.createElement('input');
    box.type = 'checkbox';
    document.body.append(box);
    press('n', box);
    expect(ran).toEqual(['n']);
  });

  it('leave a word that an input method is composing alone, and keys that something else used', () => {
    press('n', document.body, { isComposing: true });
    document.body.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
    press('n');
    expect(ran).toEqual([]);
  });

  it('of a single key can be turned off', () => {
    useSingleKeys(false);
    press('n');
    press('s', document.body, { ctrlKey: true });
    expect(ran).toEqual(['Mod+S']);
    expect(localStorage.getItem('staff-single-keys')).toBe('off');
  });

  it('end with the part of the page they belong to', () => {
    dispose();
    press('n');
    expect(ran).toEqual([]);
  });
});
