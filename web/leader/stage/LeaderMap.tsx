import { type Accessor, createEffect, createMemo, createSignal, type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { AtlasMap, FitPadding } from '#map/atlas-map.ts';
import type { MapScale } from '#map/config.ts';
import type { HitKind, MapViewState } from '#map/events.ts';
import type { MapTheme } from '#map/palette.ts';
import { MapFoot } from '#ui/MapFoot.tsx';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { isAtHome } from '../home-provinces.ts';
import { regionOfClick } from '../model/region-of-click.ts';
import { placeKey, viewAt } from '../paths.ts';
import { createCamera } from './create-camera.ts';
import type { MapPartsLoad } from './create-map-parts.ts';
import { createRecordsOnMap } from './create-records-on-map.ts';
import { focusOf } from './focus-of.ts';
import { ScaleBar } from './ScaleBar.tsx';

export type LeaderMapProps = {
  /** Class of the box that the map fills and that holds what lies over it. */
  class: string;
  load: MapPartsLoad;
  /** Sizes of letters, marks and lines; the map follows when they change. */
  scale: MapScale;
  /** Room to keep free around what is fitted. */
  padding: (box: HTMLElement | undefined) => FitPadding;
  theme?: MapTheme;
  /** Zoom buttons; on unless told. */
  controls?: boolean;
  /** Nothing is chosen on the map. */
  held?: boolean;
  /** Nobody is there to press “again”. */
  persistent?: boolean;
  /** Grows whenever the place is to be fitted again, though it is the same. */
  again?: Accessor<number>;
  onStack?: (ids: string[]) => void;
  /** Stands in the line at the foot, after the scale. */
  foot?: JSX.Element;
  /** What lies over the map. */
  children: JSX.Element;
};

/** The one owner of a map of leaders: what it shows, where it goes, what a click on it opens, and the line at its foot. */
export function LeaderMap(props: LeaderMapProps) {
  const { go, language, text, view } = useLeader();
  const { config, map, mapView, place, setMap } = useData();
  const [source, setSource] = createSignal(text.map.source);
  const [seen, setSeen] = createSignal<MapViewState>();

  let box: HTMLDivElement | undefined;
  const camera = createCamera(map, () => props.padding(box), props.again);
  createRecordsOnMap(map);
  const focus = createMemo(() => focusOf(mapView().place, place.data()), undefined, { equals: sameCodes });
  // false where it could not be read yet: that answer may come while the map is being made
  const boundaries = createMemo(() => config.data()?.boundaries ?? false);
  createEffect(() => map()?.setConfig({ focus: focus() }));
  createEffect(() => map()?.setConfig({ scale: props.scale }));
  createEffect(() => map()?.setConfig({ boundaries: boundaries() }));
  const chosen = createMemo(() => {
    const { place: here, selected } = view();
    return selected ?? (here.kind === 'grid' ? here.id : null);
  });
  createEffect(() => map()?.select(chosen()));

  const choose = (id: string, kind: HitKind) => {
    if (props.held) return;
    if (kind === 'region') {
      const next = { kind: 'region', code: id } as const;
      const isHere = placeKey(next) === placeKey(view().place);
      if (isHere && view().selected !== null) go({ ...view(), selected: null });
      else if (!isHere && isAtHome(id)) go(viewAt(view(), next));
    } else if (kind === 'park' || kind === 'grid') go(viewAt(view(), { kind, id }));
    else {
      camera.stay(id);
      go({ ...view(), selected: id });
    }
  };
  const opened = (created: AtlasMap) => {
    setMap(created);
    setSeen(created.view());
    const named = created.manifest().catch(() => null); // the page's own words for the source stay
    void named.then((manifest) => manifest && setSource(manifest.attribution));
  };
  const asOf = () => {
    const time = Date.parse(place.data()?.asOf ?? '');
    return Number.isNaN(time) ? undefined : time;
  };

  return (
    <>
      <div class={props.class} ref={box}>
        <Show when={props.load.parts()}>
          {(it) => (
            <Dynamic
              component={it().view}
              svg
              label={text.title}
              language={language}
              controls={props.controls ?? true}
              persistent={props.persistent}
              config={{
                theme: props.theme ?? 'light',
                boundaries: boundaries(),
                focus: focus(),
                scale: props.scale,
                streetBase: it().streetBase,
              }}
              regionAt={(finest: string, zoom: number) =>
                regionOfClick(view().place, finest, it().regionAt(finest, zoom))
              }
              start={{ box: place.data()?.box ?? START_BOX }}
              ref={opened}
              events={{ onMoveEnd: setSeen, onSelect: choose, onStack: props.onStack }}
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
        <ScaleBar view={seen()} scale={props.scale.line} />
        {props.foot}
      </MapFoot>
    </>
  );
}

/** The three provinces, in degrees; the camera fits the place itself as soon as it is known. */
const START_BOX = [109.2, 29.3, 119.8, 41] as const;

function sameCodes(a: readonly string[], b: readonly string[]): boolean {
  return a.join() === b.join();
}
