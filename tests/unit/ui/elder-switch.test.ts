// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { applyElder, makeElderSwitch } from '#ui/elder-switch.ts';

afterEach(() => {
  makeElderSwitch().set(0);
});

it('puts the step on <html> and in the cookie, and finds it again on the next page', () => {
  const elder = makeElderSwitch();
  elder.set(2);
  expect(document.documentElement.dataset).toMatchObject({ elder: 'on', elderStep: '2' });
  expect(document.cookie).toContain('elder=2');

  document.documentElement.removeAttribute('data-elder');
  document.documentElement.removeAttribute('data-elder-step');
  applyElder();
  expect(elder.current()).toBe(2);
});

it('toggles between standard and 22 px, leaving no attribute behind', () => {
  const elder = makeElderSwitch();
  elder.toggle();
  expect(elder.current()).toBe(1);
  elder.toggle();
  expect(elder.current()).toBe(0);
  expect(document.documentElement.hasAttribute('data-elder')).toBe(false);
});
