import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { retryTiles } from '#map/retry-tiles.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('asks for a tile again that the server could not tell yet, ever later and not for ever in one trouble', () => {
  const asked: string[] = [];
  let tell: (event: object) => void = () => {};
  const sources = new Set(['sites']);
  const map = {
    on: (_: string, listener: typeof tell) => {
      tell = listener;
    },
    getSource: (id: string) => (sources.has(id) ? {} : undefined),
    refreshTiles: (id: string, tiles: readonly { z: number; x: number; y: number }[]) => {
      asked.push(`${id} ${tiles.map(({ z, x, y }) => `${z}/${x}/${y}`).join()}`);
    },
  } as unknown as Parameters<typeof retryTiles>[0]; // all that is asked of it
  const stop = retryTiles(map);
  const failed = (status: number, x = 6) => ({
    error: { status },
    sourceId: 'sites',
    tile: { tileID: { canonical: { z: 3, x, y: 3 } } },
  });

  for (const event of [failed(500), failed(404), { error: new Error('offline') }, { error: { status: 503 } }])
    tell(event);
  vi.advanceTimersByTime(60_000);
  expect(asked).toEqual([]);
  for (let i = 0; i < 5; i++) {
    tell(failed(503));
    vi.advanceTimersByTime(3_000 * 2 ** i - 1);
    expect(asked).toHaveLength(i);
    vi.advanceTimersByTime(1);
    expect(asked).toHaveLength(i + 1);
  }
  tell(failed(503));
  vi.advanceTimersByTime(600_000);
  expect(asked).toEqual(Array(5).fill('sites 3/6/3'));

  // minutes later it is another trouble
  tell(failed(503));
  vi.advanceTimersByTime(3_000);
  expect(asked).toHaveLength(6);

  tell(failed(503, 7));
  stop();
  vi.advanceTimersByTime(600_000);
  expect(asked).toHaveLength(6);
  tell(failed(503, 5));
  sources.clear();
  vi.advanceTimersByTime(600_000);
  expect(asked).toHaveLength(6);
});
