// @vitest-environment happy-dom
import { createRoot, createSignal } from 'solid-js';
import { expect, it } from 'vitest';
import { createHold, isHeld } from '../../../../web/staff/offline/holds.ts';

it('a page is held while a form holds something or a dialog is open, and not a moment longer', () => {
  const [dirty, setDirty] = createSignal(false);
  const close = createRoot((dispose) => {
    createHold(dirty);
    createHold(() => false);
    return dispose;
  });
  expect(isHeld()).toBe(false);
  setDirty(true);
  expect(isHeld()).toBe(true);
  setDirty(false);
  expect(isHeld()).toBe(false);
  document.body.innerHTML = '<dialog open></dialog>';
  expect(isHeld()).toBe(true);
  document.body.innerHTML = '';
  setDirty(true);
  close();
  expect(isHeld()).toBe(false);
});
