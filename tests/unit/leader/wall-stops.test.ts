// @vitest-environment happy-dom
import { createEffect, createRoot, createSignal } from 'solid-js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Presentation } from '#core/schemas/presentation.ts';
import { ApiError } from '#web-api/api-error.ts';
import type { Load } from '#web-api/create-load.ts';
import { startView } from '../../../web/leader/paths.ts';
import { systemShelf } from '../../../web/leader/present/shelf.ts';
import { createSaved, createStops, type Saved } from '../../../web/leader/wall/create-stops.ts';
import { parseWall } from '../../../web/leader/wall/wall-address.ts';

let dispose = () => {};
afterEach(() => dispose());

const saved = (title: string): Saved =>
  new Map([
    ['pv_0000000001', { stops: [{ title, view: '?region=140702' }] } as never], // as far as it is read
  ]);

describe('the rotation of a wall', () => {
  it('goes on where a saved view is read anew and says the same', () => {
    const [read, setRead] = createSignal<Saved | undefined>();
    let turns = 0;
    const stops = createRoot((end) => {
      dispose = end;
      const made = createStops(
        { ...parseWall('?rotate=pv_0000000001'), start: startView, stops: [{ saved: 'pv_0000000001' }] },
        { data: read } as Load<Saved>,
      );
      createEffect(() => {
        made();
        turns += 1;
      });
      return made;
    });
    expect(stops()).toEqual([{ view: startView, title: null }]);
    setRead(saved('榆次'));
    expect([stops()[0]?.title, turns]).toEqual(['榆次', 2]);
    setRead(saved('榆次'));
    expect(turns).toBe(2);
    setRead(saved('定襄'));
    expect([stops()[0]?.title, turns]).toEqual(['定襄', 3]);
  });

  it('keeps a saved view while nobody can say what became of it, and drops it when it is gone', async () => {
    const answers: (Presentation | ApiError)[] = [
      { title: '榆次' } as Presentation, // as far as it is read
      new ApiError('http', 'RATE_LIMITED', 429),
      new ApiError('http', 'INTERNAL', 503),
      new ApiError('offline', 'OFFLINE'),
      new ApiError('http', 'NOT_FOUND', 404),
    ];
    vi.spyOn(systemShelf, 'load').mockImplementation(async () => {
      const next = answers.shift();
      if (next === undefined || next instanceof ApiError) throw next;
      return next;
    });
    const read = createRoot((end) => {
      dispose = end;
      return createSaved(parseWall('?rotate=ps_0123456789'));
    });
    const titles: (string | null | undefined)[] = [];
    for (let round = 0; round < 5; round++) {
      await vi.waitUntil(() => !read.loading());
      const kept = read.data()?.get('ps_0123456789');
      titles.push(kept === null ? null : kept?.title);
      read.retry();
    }
    expect(titles).toEqual(['榆次', '榆次', '榆次', '榆次', null]);
    vi.restoreAllMocks();
  });
});
