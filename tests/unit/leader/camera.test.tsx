// @vitest-environment happy-dom
import { cleanup, render } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, expect, it, vi } from 'vitest';
import type { AtlasMap } from '#map/atlas-map.ts';
import { type Leader, LeaderContext } from '../../../web/leader/context.ts';
import { DataContext, type LeaderData } from '../../../web/leader/data.ts';
import { startView, type View } from '../../../web/leader/paths.ts';
import { createCamera } from '../../../web/leader/stage/create-camera.ts';

afterEach(cleanup);

it('fits a place that is shown already only with a view that came when it was asked to, not with a record that is chosen', () => {
  const [view, setView] = createSignal<View>({ ...startView, place: { kind: 'region', code: '140702' } });
  const [turns, setTurns] = createSignal(0);
  const fitRegion = vi.fn(async () => true);
  const atlas = { fitRegion, flyTo: vi.fn() } as unknown as AtlasMap; // what a camera uses
  const read = { data: () => undefined, stale: () => false, error: () => undefined };
  const data = { mapView: view, place: read, record: read } as unknown as LeaderData; // likewise
  const Camera = () => {
    createCamera(
      () => atlas,
      () => 0,
      turns,
    );
    return null;
  };
  render(() => (
    <LeaderContext.Provider value={{ view } as unknown as Leader}>
      <DataContext.Provider value={data}>
        <Camera />
      </DataContext.Provider>
    </LeaderContext.Provider>
  ));
  expect(fitRegion).toHaveBeenCalledTimes(1);
  setView((before) => ({ ...before, selected: 'st_0000000001' }));
  setView((before) => ({ ...before, selected: null }));
  setTurns(1);
  expect(fitRegion).toHaveBeenCalledTimes(1);
  setView((before) => ({ ...before }));
  expect(fitRegion).toHaveBeenCalledTimes(2);
  setView((before) => ({ ...before, layers: [] }));
  expect(fitRegion).toHaveBeenCalledTimes(2);
});
