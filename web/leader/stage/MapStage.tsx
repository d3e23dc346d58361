import { createSignal, type JSX, Show } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { LiveRegion } from '#ui/LiveRegion.tsx';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { createMapParts } from './create-map-parts.ts';
import { clearOf, scaleOf } from './fit.ts';
import { LayerControl } from './LayerControl.tsx';
import { LeaderMap } from './LeaderMap.tsx';
import { SamplesSwitch } from './SamplesSwitch.tsx';
import './stage.css';
import './layer-detail.css';

export type MapStageProps = {
  /** Stands above the map: of two maps, which place it is of. */
  head?: JSX.Element;
  /** Legend and switches; another map has them where they are left out. */
  tools?: boolean;
};

/** The map with its legend and foot. The map itself is fetched after the panel stands, and the page is whole without it. */
export function MapStage(props: MapStageProps) {
  const { elder, text, view } = useLeader();
  const { map, place, records, siteTiles } = useData();
  const load = createMapParts();
  const [said, setSaid] = createSignal('');
  const isDrawnWhole = (set: unknown) => set === records.sites && siteTiles() !== null && map()?.setSiteTiles !== null;
  const incomplete = () => Object.values(records).find((set) => set.data()?.complete === false && !isDrawnWhole(set));
  const failed = () => Object.values(records).find((set) => set.error() !== undefined);

  return (
    <section class="stage" aria-label={text.map.title(place.data()?.name ?? text.home)}>
      {props.head}
      <LeaderMap
        class="stage__map"
        load={load}
        scale={scaleOf(elder.step())}
        padding={(box) => clearOf(box, view().samples)}
        onStack={(ids) => setSaid(text.map.stack(ids.length))}
      >
        <Show when={load.failed()}>
          <p class="stage__broken" role="alert">
            {text.map.failed}
            <Button size="small" onClick={load.retry}>
              {text.map.openAgain}
            </Button>
          </p>
        </Show>
        <Show when={props.tools ?? true}>
          <div class="stage__tools">
            <LayerControl />
            <SamplesSwitch />
          </div>
        </Show>
        <Show when={view().samples}>
          <p class="stage__samples">
            <Icon name="dashed" />
            {text.layers.withSamples}
          </p>
        </Show>
        <Show when={incomplete()}>
          {(set) => <p class="stage__notice">{text.map.incomplete(set().data()?.items.length ?? 0)}</p>}
        </Show>
        <Show when={failed()}>
          {(set) => (
            <p class="stage__notice" role="alert">
              {text.map.failedLayers}
              <button type="button" onClick={() => set().retry()}>
                {text.map.retry}
              </button>
            </p>
          )}
        </Show>
      </LeaderMap>
      <LiveRegion>{said()}</LiveRegion>
    </section>
  );
}
