// @vitest-environment happy-dom
import { createEffect, createRoot, createSignal } from 'solid-js';
import { afterEach, describe, expect, it } from 'vitest';
import type { Load } from '#web-api/create-load.ts';
import { startView } from '../../../web/leader/paths.ts';
import { createStops, type Saved } from '../../../web/leader/wall/create-stops.ts';
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
});
