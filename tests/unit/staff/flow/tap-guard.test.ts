import { expect, it } from 'vitest';
import { makeTapGuard } from '../../../../web/staff/flow/model/tap-guard.ts';

it('swallows the second tap on a place from which a card went, and no other', () => {
  let now = 0;
  const guard = makeTapGuard(() => now);
  expect(guard.isStray(100, 200)).toBe(false);
  now = 300;
  expect(guard.isStray(100, 200)).toBe(false);
  guard.dropped(1);
  now = 650;
  expect(guard.isStray(104, 196)).toBe(true);
  expect(guard.isStray(100, 400)).toBe(false);
  guard.dropped(2);
  now = 2000;
  expect(guard.isStray(100, 400)).toBe(false);
});

it('takes a tap on what comes long after the one before for what it is', () => {
  let now = 0;
  const guard = makeTapGuard(() => now);
  expect(guard.isStray(100, 200)).toBe(false);
  now = 5000;
  guard.dropped(1);
  now = 5400;
  expect(guard.isStray(100, 200)).toBe(false);
});

it('takes nothing for gone when the list was read anew', () => {
  let now = 0;
  const guard = makeTapGuard(() => now);
  expect(guard.isStray(100, 200)).toBe(false);
  guard.dropped(1);
  now = 1500;
  guard.dropped(0);
  expect(guard.isStray(100, 200)).toBe(false);
  guard.dropped(1);
  expect(guard.isStray(100, 200)).toBe(true);
});
