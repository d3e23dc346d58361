import { createEffect, createSignal, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { AtlasMap } from '#map/atlas-map.ts';
import type { HitKind, MapViewState } from '#map/events.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { LiveRegion } from '#ui/LiveRegion.tsx';
import { MapFoot } from '#ui/MapFoot.tsx';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { isAtHome } from '../home-provinces.ts';
import { regionOfClick } from '../model/region-of-click.ts';
import { placeKey, viewAt } from '../paths.ts';
import { createCamera } from './create-camera.ts';
import { createMapParts } from './create-map-parts.ts';
import { createRecordsOnMap } from './create-records-on-map.ts';
import { clearOf, scaleOf } from './fit.ts';
import { focusOf } from './focus-of.ts';
import { LayerControl } from './LayerControl.tsx';
import { SamplesSwitch } from './SamplesSwitch.tsx';
import { ScaleBar } from './ScaleBar.tsx';
import './stage.css';
import './layer-detail.css';

/** The map with its legend and foot. The map itself is fetched after the panel stands, and the page is whole without it. */
export function MapStage() {
  const { elder, go, language, text, view } = useLeader();
  const { config, map, place, records, setMap } = useData();
  const { failed: broken, parts, retry } = createMapParts();
  const [source, setSource] = createSignal(text.map.source);
  const [seen, setSeen] = createSignal<MapViewState>();
  const [said, setSaid] = createSignal('');

  let stage: HTMLDivElement | undefined;
  const camera = createCamera(map, () => clearOf(stage, view().samples));
  createRecordsOnMap(map);
  createEffect(() => map()?.setConfig({ focus: focusOf(view().place, place.data()) }));
  createEffect(() => map()?.setConfig({ scale: scaleOf(elder.step()) }));
  createEffect(() => map()?.select(view().selected));

  const choose = (id: string, kind: HitKind) => {
    if (kind === 'region') {
      const next = { kind: 'region', code: id } as const;
      const isHere = placeKey(next) === placeKey(view().place);
      if (isHere && view().selected !== null) go({ ...view(), selected: null });
      else if (!isHere && isAtHome(id)) go(viewAt(view(), next));
    } else if (kind === 'park') go(viewAt(view(), { kind: 'park', id }));
    else {
      camera.stay(id);
      go({ ...view(), selected: id });
    }
  };
  const opened = (created: AtlasMap) => {
    setMap(created);
    setSeen(created.view());
    void created.manifest().then((manifest) => manifest && setSource(manifest.attribution));
  };
  const incomplete = () => Object.values(records).find((load) => load.data()?.complete === false);
  const failed = () => Object.values(records).find((load) => load.error() !== undefined);
  const asOf = () => {
    const time = Date.parse(place.data()?.asOf ?? '');
    return Number.isNaN(time) ? undefined : time;
  };

  return (
    <section class="stage" aria-label={text.map.title(place.data()?.name ?? text.home)}>
      <div class="stage__map" ref={stage}>
        <Show when={parts()}>
          {(it) => (
            <Dynamic
              component={it().view}
              svg
              label={text.title}
              language={language}
              config={{
                boundaries: config.data()?.boundaries ?? false,
                focus: focusOf(view().place, place.data()),
                scale: scaleOf(elder.step()),
                streetBase: it().streetBase,
              }}
              regionAt={(finest: string, zoom: number) =>
                regionOfClick(view().place, finest, it().regionAt(finest, zoom))
              }
              start={{ box: place.data()?.box ?? START_BOX }}
              ref={opened}
              events={{
                onMoveEnd: setSeen,
                onSelect: choose,
                onStack: (ids: string[]) => setSaid(text.map.stack(ids.length)),
              }}
            />
          )}
        </Show>
        <Show when={broken()}>
          <p class="stage__broken" role="alert">
            {text.map.failed}
            <Button size="small" onClick={retry}>
              {text.map.openAgain}
            </Button>
          </p>
        </Show>
        <div class="stage__tools">
          <LayerControl />
          <SamplesSwitch />
        </div>
        <Show when={view().samples}>
          <p class="stage__samples">
            <Icon name="dashed" />
            {text.layers.withSamples}
          </p>
        </Show>
        <Show when={incomplete()}>
          {(load) => <p class="stage__notice">{text.map.incomplete(load().data()?.items.length ?? 0)}</p>}
        </Show>
        <Show when={failed()}>
          {(load) => (
            <p class="stage__notice" role="alert">
              {text.map.failedLayers}
              <button type="button" onClick={() => load().retry()}>
                {text.map.retry}
              </button>
            </p>
          )}
        </Show>
      </div>
      <MapFoot
        source={source()}
        reviewNumber={config.data()?.mapReviewNo ?? undefined}
        dataAsOf={asOf()}
        includesIllustrative={view().samples}
      >
        <ScaleBar view={seen()} />
      </MapFoot>
      <LiveRegion>{said()}</LiveRegion>
    </section>
  );
}

/** The three provinces, in degrees; the camera fits the place itself as soon as it is known. */
const START_BOX = [109.2, 29.3, 119.8, 41] as const;
