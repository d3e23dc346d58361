import { type Accessor, type Component, createEffect, createSignal, onMount } from 'solid-js';
import type { MapViewProps } from '#map/MapView.tsx';
import type { RegionOfPlace } from '#map/region-at.ts';
import type { StreetBase } from '#map/street-base.ts';
import { useData } from '../data.ts';

type MapParts = { view: Component<MapViewProps>; streetBase: StreetBase | null; regionAt: RegionOfPlace };

export type MapPartsLoad = {
  parts: Accessor<MapParts | undefined>;
  /** The script of the map did not come. */
  failed: Accessor<boolean>;
  retry: () => void;
};

/** Fetches the map's script once the panel stands and it is known whether boundaries may be drawn at all. */
export function createMapParts(): MapPartsLoad {
  const { config } = useData();
  const [begun, setBegun] = createSignal(false);
  const [parts, setParts] = createSignal<MapParts>();
  const [failed, setFailed] = createSignal(false);
  onMount(() => setBegun(true));

  createEffect(() => {
    if (!begun() || parts() || failed() || (config.loading() && !config.data())) return;
    Promise.all([import('#map/MapView.tsx'), import('#map/street-base.ts'), import('#map/region-at.ts')]).then(
      ([{ MapView }, { streetBaseOf }, { regionAt }]) =>
        setParts({ view: MapView, streetBase: streetBaseOf(config.data()?.streetBase ?? null), regionAt }),
      () => setFailed(true),
    );
  });
  return { parts, failed, retry: () => setFailed(false) };
}
