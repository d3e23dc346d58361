// @vitest-environment happy-dom
import { cleanup, render } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, expect, it, vi } from 'vitest';
import type { AtlasMap } from '#map/atlas-map.ts';
import type { MapConfig } from '#map/config.ts';
import type { MapViewProps } from '#map/MapView.tsx';
import { type Leader, LeaderContext } from '../../../web/leader/context.ts';
import { DataContext, type LeaderData } from '../../../web/leader/data.ts';
import { startView } from '../../../web/leader/paths.ts';
import { LeaderMap, type LeaderMapProps } from '../../../web/leader/stage/LeaderMap.tsx';
import { zh } from '../../../web/leader/text/zh.ts';

// where the map goes and what lies on it are subjects of their own
vi.mock('../../../web/leader/stage/create-camera.ts', () => ({ createCamera: () => ({ stay: () => undefined }) }));
vi.mock('../../../web/leader/stage/create-records-on-map.ts', () => ({ createRecordsOnMap: () => undefined }));

afterEach(cleanup);

it('boundaries that are allowed while the map is being made are drawn', () => {
  const [config, setConfig] = createSignal<{ boundaries: boolean }>();
  const [map, setMap] = createSignal<AtlasMap>();
  let drawn: Partial<MapConfig> | undefined;
  let opened: () => void = () => undefined;
  const atlas = {
    setConfig: (change: Partial<MapConfig>) => {
      drawn = { ...drawn, ...change };
    },
    ...{ select: () => undefined, view: () => undefined, manifest: async () => ({ attribution: '' }) },
  } as unknown as AtlasMap; // no more of it is used
  const MapView = (props: MapViewProps) => {
    drawn = { ...props.config };
    opened = () => props.ref?.(atlas);
    return null;
  };
  const view = () => startView;
  const data = { config: { data: config }, map, setMap, mapView: view, place: { data: () => undefined } };
  const props = {
    ...{ class: 'map', scale: { text: 1, mark: 1, line: 1 }, padding: () => ({}) },
    load: { parts: () => ({ view: MapView, streetBase: null, regionAt: () => null }) },
  } as unknown as LeaderMapProps; // as above
  render(() => (
    <LeaderContext.Provider value={{ language: 'zh', text: zh, view } as unknown as Leader}>
      <DataContext.Provider value={data as unknown as LeaderData}>
        <LeaderMap {...props} />
      </DataContext.Provider>
    </LeaderContext.Provider>
  ));
  expect(drawn?.boundaries).toBe(false);
  setConfig({ boundaries: true });
  opened();
  expect(drawn?.boundaries).toBe(true);
  setConfig({ boundaries: false });
  expect(drawn?.boundaries).toBe(false);
});
