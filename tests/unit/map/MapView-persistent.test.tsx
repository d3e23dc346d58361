// @vitest-environment happy-dom

import { cleanup, render, screen } from '@solidjs/testing-library';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AtlasOptions } from '#map/atlas-map.ts';
import { MapView } from '#map/MapView.tsx';

const opened: AtlasOptions[] = [];
const destroyed = vi.fn();
const fail = { next: false };

vi.mock('#map/webgl.ts', () => ({ supportsWebGL2: () => true }));
vi.mock('#map/atlas-map.ts', () => ({
  createAtlasMap: (_: HTMLElement, options: AtlasOptions) => {
    if (fail.next) throw new Error('no context');
    opened.push(options);
    return { destroy: destroyed };
  },
}));

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  opened.length = 0;
  fail.next = false;
});

it('opens a map anew that could not be opened, or that the system does not give back, where nobody is there to', async () => {
  fail.next = true;
  render(() => <MapView label="大屏" persistent />);
  await vi.advanceTimersByTimeAsync(1000);
  expect(screen.getByText(/地图没有打开/)).toBeTruthy();
  fail.next = false;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(opened).toHaveLength(1);

  opened[0]?.events?.onProblem?.({ kind: 'context-lost', cause: null });
  await vi.advanceTimersByTimeAsync(5000);
  opened[0]?.events?.onRestored?.();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(opened).toHaveLength(1);

  opened[0]?.events?.onProblem?.({ kind: 'context-lost', cause: null });
  await vi.advanceTimersByTimeAsync(31_000);
  expect(opened).toHaveLength(2);
  expect(destroyed).toHaveBeenCalledOnce();
});

it('waits for the visitor where there is one', async () => {
  fail.next = true;
  render(() => <MapView label="地图" />);
  await vi.advanceTimersByTimeAsync(1000);
  fail.next = false;
  await vi.advanceTimersByTimeAsync(600_000);
  expect(opened).toHaveLength(0);
  expect(screen.getByRole('button', { name: '再试一次' })).toBeTruthy();
});
