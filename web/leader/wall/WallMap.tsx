import { createEffect, createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { AtlasMap } from '#map/atlas-map.ts';
import type { MapScale } from '#map/config.ts';
import type { HitKind, MapViewState } from '#map/events.ts';
import { MapFoot } from '#ui/MapFoot.tsx';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { isAtHome } from '../home-provinces.ts';
import { regionOfClick } from '../model/region-of-click.ts';
import { viewAt } from '../paths.ts';
import { createCamera } from '../stage/create-camera.ts';
import { createMapParts } from '../stage/create-map-parts.ts';
import { createRecordsOnMap } from '../stage/create-records-on-map.ts';
import { focusOf } from '../stage/focus-of.ts';
import { ScaleBar } from '../stage/ScaleBar.tsx';
import type { Wall } from './create-wall.ts';

/** The map of a wall: dark, with letters that are read from across the room; on a touch table it goes where one points. */
export function WallMap(props: { wall: Wall; children: JSX.Element }) {
  const { go, language, text, view } = useLeader();
  const { config, map, place, setMap } = useData();
  const { failed, parts, retry } = createMapParts();
  const [source, setSource] = createSignal(text.map.source);
  const [seen, setSeen] = createSignal<MapViewState>();
  let stage: HTMLDivElement | undefined;

  const base = () => (stage?.ownerDocument.documentElement.clientHeight ?? 0) / 34;
  const scale = (): MapScale => ({
    text: base() / SMALLEST_LETTER,
    mark: Math.max(1, base() / 20),
    line: Math.max(1, base() / 20),
  });
  const camera = createCamera(map, () => Math.round(base() * 1.5));
  createRecordsOnMap(map);
  createEffect(() => map()?.setConfig({ focus: focusOf(view().place, place.data()) }));
  createEffect(() => map()?.select(view().selected));
  onMount(() => {
    const resized = () => map()?.setConfig({ scale: scale() });
    window.addEventListener('resize', resized);
    onCleanup(() => window.removeEventListener('resize', resized));
  });
  // a wall has nobody who would press “again”
  createEffect(() => {
    if (!failed()) return;
    const timer = setTimeout(retry, 30_000);
    onCleanup(() => clearTimeout(timer));
  });

  const choose = (id: string, kind: HitKind) => {
    if (props.wall.frozen()) return;
    if (kind === 'region') {
      if (isAtHome(id)) go(viewAt(view(), { kind: 'region', code: id }));
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
  const asOf = () => {
    const time = Date.parse(place.data()?.asOf ?? '');
    return Number.isNaN(time) ? undefined : time;
  };

  return (
    <section class="wall__stage" aria-label={text.map.title(place.data()?.name ?? text.home)}>
      <div class="wall__map" ref={stage}>
        <Show when={parts()}>
          {(it) => (
            <Dynamic
              component={it().view}
              label={text.title}
              language={language}
              controls={props.wall.address.touch}
              config={{
                theme: 'wall',
                boundaries: config.data()?.boundaries ?? false,
                focus: focusOf(view().place, place.data()),
                scale: scale(),
                streetBase: it().streetBase,
              }}
              regionAt={(finest: string, zoom: number) =>
                regionOfClick(view().place, finest, it().regionAt(finest, zoom))
              }
              start={{ box: place.data()?.box ?? START_BOX }}
              ref={opened}
              events={{ onMoveEnd: setSeen, onSelect: choose }}
            />
          )}
        </Show>
        {props.children}
      </div>
      <MapFoot
        source={source()}
        reviewNumber={config.data()?.mapReviewNo ?? undefined}
        dataAsOf={asOf()}
        includesIllustrative={view().samples}
      >
        <ScaleBar view={seen()} />
      </MapFoot>
    </section>
  );
}

/** The three provinces, in degrees. */
const START_BOX = [109.2, 29.3, 119.8, 41] as const;
/** Smallest letters on a map of scale 1, px: as `wallScale` of the map kit, which comes later than this. */
const SMALLEST_LETTER = 12;
