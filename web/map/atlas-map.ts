import type { GeoJSONSource } from 'maplibre-gl';
import type { BasemapManifest } from '#basemap/format.ts';
import type { Bbox, LngLat } from '#core/geo/lng-lat.ts';
import { SINGLE_FROM } from '#core/tiles/pyramid.ts';
import { chinaDay } from '#ui/china-time.ts';
import { createBaseMap } from './base-map.ts';
import { createBasemapFiles } from './basemap/basemap-files.ts';
import { CHINA, type DataLayer, defaultConfig, FIT_PADDING, type MapConfig, maxZoomOf } from './config.ts';
import { dataLayers, type LayerItems, type SourceContent } from './data-layers.ts';
import { createEngine, type StartView } from './engine.ts';
import type { AtlasEvents, AtlasProblem, MapViewState } from './events.ts';
import { createFan } from './fan.ts';
import { type OwnPlace, ownFeatures, type Rings, ringFeatures } from './features/circles.ts';
import { collection } from './features/collection.ts';
import { BUNDLE_FROM } from './features/pairing-bundles.ts';
import { createHover } from './hover.ts';
import { idsOf } from './ids-of.ts';
import { createInteraction } from './interaction.ts';
import { createLabelWriter } from './label-writer.ts';
import { HOVER_NAME } from './layers/hover-name.ts';
import { OWN_PLACE } from './layers/own-place.ts';
import { BUNDLE_UNTIL, TOWNS_FROM } from './layers/pairing-bundles.ts';
import { PAIRINGS } from './layers/pairings.ts';
import { RINGS } from './layers/rings.ts';
import { SITE_TILES, SITES } from './layers/sites.ts';
import { TIES } from './layers/ties.ts';
import { createMapSites } from './map-sites.ts';
import type { ModeName } from './modes/modes.ts';
import { createMotion } from './motion/motion.ts';
import { palettes } from './palette.ts';
import { type Picture, type PictureSize, pictureOf, snapshotOf } from './picture.ts';
import { createPlacing, type Placed } from './placing/placing.ts';
import { createRecordStates } from './record-states.ts';
import { type RegionOfPlace, regionAt } from './region-at.ts';
import { retryTiles } from './retry-tiles.ts';
import type { Shaping, ShapingEvents } from './shaping/shaping.ts';
import { soon } from './soon.ts';
import { createSourceStore } from './source-store.ts';
import { buildStyle } from './style/build-style.ts';
import { patchStyle } from './style/patch-style.ts';
import type { AreaStep, StyleState } from './style/style-state.ts';
import { withoutEmpty } from './style/without-empty.ts';
import { sourceOf } from './style-access.ts';
import { en } from './text/en.ts';
import { zh } from './text/zh.ts';

export type AtlasOptions = {
  /** Accessible name, e.g. 晋中市党群阵地地图. */
  label: string;
  /** What the keys do, said with the name, where it is not the usual. */
  keys?: string;
  language?: 'zh' | 'en';
  config?: Partial<MapConfig>;
  /** The whole country unless told. */
  start?: StartView;
  /** Folder of the base map files, `/shared/basemap/` unless told. */
  basemapFolder?: string;
  /** Zoom buttons; on unless told. */
  controls?: boolean;
  /** One finger scrolls the page, two move the map. */
  cooperative?: boolean;
  /** Which region a click on land means; province, city or county by zoom unless told. */
  regionAt?: RegionOfPlace;
  events?: AtlasEvents;
};

/** Room left around what is fitted, px; one number for all sides, or more where something lies over the map. */
export type FitPadding = number | { top: number; right: number; bottom: number; left: number };
export type FitOptions = { padding?: FitPadding; maxZoom?: number };

export type AtlasMap = {
  setConfig(change: Partial<MapConfig>): void;
  /** Replaces the records of a layer. `day`: by which they are judged, `2026-06-30` in Asia/Shanghai; today unless told. */
  setData<K extends DataLayer>(layer: K, items: readonly LayerItems[K][], day?: string): void;
  /**
   * Takes sites from tiles instead (an address with {z}, {x} and {y}, from the origin on), for there are too many to hand over;
   * null goes back to what `setData` was given. Null itself where the map cannot draw tiles.
   */
  setSiteTiles: ((address: string | null) => void) | null;
  setVisible(layer: DataLayer, visible: boolean): void;
  /** Colours regions by a share, in the five steps of visual.md 6; none = no choropleth. */
  setAreas(areas: readonly AreaStep[]): void;
  /** Shows a region (6, 9 or 12 digits) or box; false for a code the base map does not have. */
  fitRegion(target: string | Bbox, options?: FitOptions): Promise<boolean>;
  flyTo(view: { center: LngLat; zoom?: number }): void;
  /** Marks a record by its public id; a party of pairings takes its lines along. */
  select(id: string | null): void;
  /** Marks what the pointer is on in the list beside the map: a record, or all places of one. */
  hover(ids: string | readonly string[] | null): void;
  /** Straight-line rings around a point; null takes them away. */
  setRings(rings: Rings | null): void;
  /** The visitor's own place, drawn on this map only; null takes it away. */
  setOwnPlace(place: OwnPlace | null): void;
  setMode(mode: ModeName): void;
  /** Lets a point be moved by hand (mode `place-point`); call again when its values change. Null ends it. */
  setPlacing(placed: Placed | null): void;
  /** Begins to draw an outline (mode `draw-shape`); terra-draw is fetched for it. One at a time: a new one ends the last. */
  shape(events: ShapingEvents): Promise<Shaping>;
  view(): MapViewState;
  /** Attribution and 审图号 of the base map, for the line at the map's foot; null without boundaries. */
  manifest(): Promise<BasemapManifest | null>;
  /** What is on the screen this moment, for a printer that does not wait. */
  snapshot(): HTMLCanvasElement | SVGSVGElement;
  /** The ground on the screen, drawn at another size and resolution: for paper. One at a time. */
  picture(size: PictureSize): Promise<Picture>;
  resize(): void;
  destroy(): void;
};

/** 150–200 ms (visual.md 15); MapLibre jumps instead where the visitor wants no motion. */
const MOVE = { duration: 180 };
/** Levels by which a count of a tile is opened: it falls into sixteen. */
const TILE_STEP = 2;

/** Draws the map into a container. Throws where WebGL2 is missing: ask `supportsWebGL2()` first. */
export function createAtlasMap(container: HTMLElement, options: AtlasOptions): AtlasMap {
  const events = options.events ?? {};
  const text = options.language === 'en' ? en : zh;
  let state: StyleState = {
    config: { ...defaultConfig, ...options.config },
    texts: text,
    loaded: [],
    hidden: new Set(),
    pairingSelected: false,
    pairingsBundled: false,
    siteTiles: null,
    areas: [],
    shaping: false,
  };
  let style = withoutEmpty(buildStyle(state), () => false);
  let alive = true;
  let styled = false;
  let selected: string | null = null;
  let placingOn = false;
  /** How often the page has sent the map somewhere. */
  let moves = 0;
  let shaping: Shaping | null = null;
  const isClose = () => placingOn || state.shaping;

  const map = createEngine(container, {
    style,
    start: options.start ?? { box: CHINA },
    maxZoom: maxZoomOf(state.config),
    label: options.label,
    keys: options.keys ?? text.keys,
    text,
    controls: options.controls ?? true,
    cooperative: options.cooperative ?? false,
  });
  const motion = createMotion(map);
  const store = createSourceStore(map, patch);
  const states = createRecordStates(map);
  const sites = createMapSites(map, store, () => state.siteTiles !== null);
  const fan = createFan(map, store, states, sites);
  const placing = createPlacing(map, store, text, () => state.config.scale.mark);
  const names = createLabelWriter(map, store, sites);
  const files = createBasemapFiles(options.basemapFolder ?? '/shared/basemap/');
  const base = createBaseMap(files, store, () => {
    if (alive) restyle({ loaded: base.loaded() });
  });
  const hover = createHover(map, store, states, sites, {
    loaded: base.loaded,
    example: text.example,
    told: events.onHover,
  });
  const writeNames = soon(() => {
    if (alive) names.write(state, base.labels(), selected);
  });
  const problem = (kind: AtlasProblem['kind']) => (cause: unknown) => {
    if (alive) events.onProblem?.({ kind, cause });
  };

  function restyle(change: Partial<StyleState>): void {
    state = { ...state, ...change };
    if (!styled) return;
    patch();
    writeNames();
  }

  function patch(): void {
    if (!styled) return;
    const next = withoutEmpty(buildStyle(state), (source) => source === HOVER_NAME || store.holds(source));
    patchStyle(map, style, next);
    style = next;
    store.refill();
    states.restore();
  }

  function view(): MapViewState {
    const { lng, lat } = map.getCenter();
    const bounds = map.getBounds();
    return {
      bbox: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
      zoom: map.getZoom(),
      center: [lng, lat],
    };
  }

  async function seeBaseMap(): Promise<void> {
    if (!state.config.boundaries) return;
    await base.open();
    await base.see(view(), state.config.focus);
  }

  const opened = seeBaseMap().catch(problem('basemap'));
  const drawn = new Promise<void>((done) => map.once('style.load', () => done()));
  map.once('style.load', () => {
    void opened.then(() => {
      if (!alive) return;
      map.once('idle', () => events.onReady?.());
      map.triggerRepaint();
    });
  });
  // Again after the graphics context was lost and came back.
  map.on('style.load', () => {
    styled = true;
    restyle({});
  });
  map.on('moveend', ({ originalEvent }) => {
    writeNames();
    seeBaseMap().catch(problem('basemap'));
    events.onMoveEnd?.(view(), originalEvent !== undefined);
  });
  map.on('resize', writeNames);
  map.on('idle', () => {
    // what is to be named is known when its tiles have come
    if (state.siteTiles !== null) writeNames();
  });
  map.on('error', ({ error }) => problem('map')(error));
  const stopRetries = retryTiles(map);
  map.on('webglcontextlost', (event) => {
    styled = false;
    problem('context-lost')(event);
  });
  map.on('webglcontextrestored', () => events.onRestored?.());

  const interaction = createInteraction(map, options.regionAt ?? regionAt, {
    placing,
    hover: hover.at,
    closeFan: fan.close,
    choose(hit) {
      if (hit?.what === 'record') events.onSelect?.(hit.id, hit.kind);
      else if (hit?.what === 'region') events.onSelect?.(hit.id, 'region');
      else events.onMiss?.();
    },
    openFan(ids) {
      fan.open(ids, state.config.scale.mark);
      events.onStack?.([...ids]);
    },
    openBundle(at) {
      const zoom = map.getZoom() < TOWNS_FROM ? TOWNS_FROM + 1 : BUNDLE_UNTIL + 0.1;
      map.easeTo({ center: at, zoom, ...MOVE });
    },
    openBubble(clusterId, center) {
      if (clusterId === null) {
        const nearer = Math.min(Math.floor(map.getZoom()) + TILE_STEP, SINGLE_FROM);
        return void map.easeTo({ center, zoom: nearer + 0.2, ...MOVE });
      }
      const source = sourceOf<GeoJSONSource>(map, SITES);
      source
        ?.getClusterExpansionZoom(clusterId)
        .then((zoom) => map.easeTo({ center, zoom: zoom + 0.2, ...MOVE }))
        // The records were replaced between the click and the answer: the count is gone, so there is nothing to open.
        .catch(() => undefined);
    },
  });

  const select = (id: string | null) => {
    selected = id;
    states.only('selected', id === null ? [] : [id]);
    hover.choose(id);
    const pairingSelected = id !== null && [PAIRINGS, TIES].some((source) => states.isIn(source, id));
    if (pairingSelected !== state.pairingSelected) restyle({ pairingSelected });
    else writeNames();
  };

  const setShaping = (on: boolean) => {
    interaction.setMode(on ? 'draw-shape' : 'browse');
    container.classList.toggle('atlas-map--shaping', on);
    restyle({ shaping: on });
    map.setMaxZoom(maxZoomOf(state.config, isClose()));
  };

  const bundle = (pairingsBundled: boolean) => {
    if (pairingsBundled !== state.pairingsBundled) restyle({ pairingsBundled });
  };

  const fill = ({ source, data, records }: SourceContent) => {
    store.put(source, data);
    states.index(source, records);
  };

  return {
    setConfig(change) {
      const config = { ...state.config, ...change };
      restyle({ config });
      map.setMaxZoom(maxZoomOf(config, isClose()));
      seeBaseMap().catch(problem('basemap'));
    },
    setData(layer, items, day) {
      if (layer === 'sites') fan.close();
      const now = Date.now();
      for (const content of dataLayers[layer](items, day ?? chinaDay(now), now)) fill(content);
      if (layer === 'pairings') bundle(store.get(PAIRINGS).features.length >= BUNDLE_FROM);
      states.restore();
      select(selected);
    },
    setSiteTiles(address) {
      const siteTiles =
        address === null ? null : new URL(address, location.origin).href.replace(/%7B/g, '{').replace(/%7D/g, '}');
      if (siteTiles === state.siteTiles) return;
      fan.close();
      states.tile(SITES, siteTiles === null ? null : { sourceLayer: SITE_TILES, kind: 'site' });
      restyle({ siteTiles });
    },
    setAreas: (areas) => restyle({ areas }),
    setVisible(layer, visible) {
      const hidden = new Set(state.hidden);
      if (visible) hidden.delete(layer);
      else hidden.add(layer);
      restyle({ hidden });
    },
    async fitRegion(target, { padding = FIT_PADDING, maxZoom = maxZoomOf(state.config, isClose()) } = {}) {
      moves += 1;
      const mine = moves;
      const box =
        typeof target === 'string' ? await (state.config.boundaries ? base.boxOf(target) : undefined) : target;
      if (!box || !alive) return false;
      // reading the box took its time: a map that was sent elsewhere meanwhile stays there
      if (mine !== moves) return true;
      const [west, south, east, north] = box;
      map.fitBounds([west, south, east, north], { padding, maxZoom, ...MOVE });
      return true;
    },
    flyTo({ center: [lng, lat], zoom = map.getZoom() }) {
      moves += 1;
      if (alive) map.easeTo({ center: [lng, lat], zoom, ...MOVE });
    },
    select,
    hover: (ids) => hover.records(idsOf(ids)),
    setRings: (rings) => store.put(RINGS, rings === null ? collection([]) : ringFeatures(rings)),
    setOwnPlace: (place) => store.put(OWN_PLACE, place === null ? collection([]) : ownFeatures(place)),
    setMode: interaction.setMode,
    setPlacing(placed) {
      placing.set(placed);
      container.classList.toggle('atlas-map--placing', placed !== null);
      if (placingOn === (placed !== null)) return;
      placingOn = placed !== null;
      map.setMaxZoom(maxZoomOf(state.config, isClose()));
      interaction.setMode(placingOn ? 'place-point' : 'browse');
    },
    async shape(given) {
      const [{ startShaping }] = await Promise.all([import('./shaping/start-shaping.ts'), drawn]);
      if (!alive) throw new Error('the map is gone');
      shaping?.stop();
      setShaping(true);
      const begun = startShaping(map, store, palettes[state.config.theme], given);
      shaping = {
        ...begun,
        stop() {
          if (shaping !== this) return;
          shaping = null;
          begun.stop();
          setShaping(false);
        },
      };
      return shaping;
    },
    view,
    manifest: async () => (state.config.boundaries ? base.manifest() : null),
    snapshot() {
      motion.full();
      return snapshotOf(map);
    },
    picture: (size) => motion.keepFull(() => pictureOf(map, size, seeBaseMap)),
    resize: () => void map.resize(),
    destroy() {
      shaping?.stop();
      stopRetries();
      alive = false;
      styled = false;
      map.remove();
    },
  };
}
