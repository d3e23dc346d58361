import { expect, it } from 'vitest';
import { recentBytes } from '#db/queries/recent-bytes.ts';

const bytes = (n: number) => Uint8Array.of(n);

it('gives what was kept and what it does not know as nothing', () => {
  const recent = recentBytes(3);
  recent.keep(7, bytes(1));
  expect(recent.get(7)).toEqual(bytes(1));
  expect(recent.get(8)).toBeUndefined();
});

it('never forgets what is asked for all the time, and holds at most twice as many', () => {
  const recent = recentBytes(10);
  recent.keep(0, bytes(0));
  for (let n = 1; n <= 1_000; n++) {
    recent.keep(n, bytes(n % 256));
    expect(recent.get(0)).toEqual(bytes(0));
    expect(recent.get(n)).toEqual(bytes(n % 256));
    if (n > 20) expect(recent.get(n - 20)).toBeUndefined();
  }
});

it('still has the last of one half', () => {
  const recent = recentBytes(10);
  for (let n = 1; n <= 1_000; n++) {
    recent.keep(n, bytes(0));
    for (let back = 0; back < Math.min(n, 10); back++) expect(recent.get(n - back)).toBeDefined();
  }
});
