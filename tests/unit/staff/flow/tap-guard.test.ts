import { expect, it } from 'vitest';
import { makeTapGuard } from '../../../../web/staff/flow/model/tap-guard.ts';

it('swallows the second tap on a place from which a card went, and no other', () => {
  let now = 0;
  const guard = makeTapGuard(() => now);
  expect(guard.isStray(100, 200)).toBe(false);
  now = 300;
  expect(guard.isStray(100, 200)).toBe(false);
  guard.gone();
  now = 650;
  expect(guard.isStray(104, 196)).toBe(true);
  expect(guard.isStray(100, 400)).toBe(false);
  guard.gone();
  now = 2000;
  expect(guard.isStray(100, 400)).toBe(false);
});
