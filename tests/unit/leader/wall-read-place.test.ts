import { expect, it } from 'vitest';
import { readPlace } from '../../../web/leader/wall/read-place.ts';

const load = (stale: boolean, error?: Error) => ({ data: () => '榆次区', stale: () => stale, error: () => error });

it('shows what was read until the next is there, and nothing of another place while that cannot be read', () => {
  expect(readPlace(load(false))).toBe('榆次区');
  expect(readPlace(load(true))).toBe('榆次区');
  // the same place, only not renewed: what is known of it stays
  expect(readPlace(load(false, new Error('cut')))).toBe('榆次区');
  expect(readPlace(load(true, new Error('cut')))).toBeUndefined();
});
