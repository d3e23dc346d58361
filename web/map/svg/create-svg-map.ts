import type { Bbox } from '#core/geo/lng-lat.ts';
import { SINGLE_FROM } from '#core/tiles/pyramid.ts';
import { chinaDay } from '#ui/china-time.ts';
import type { AtlasMap, AtlasOptions } from '../atlas-map.ts';
import { createBaseMap } from '../base-map.ts';
import { createBasemapFiles } from '../basemap/basemap-files.ts';
import { CHINA, defaultConfig, FIT_PADDING, maxZoomOf } from '../config.ts';
import { dataLayers } from '../data-layers.ts';
import { ringFeatures } from '../features/circles.ts';
import { collection } from '../features/collection.ts';
import { kindOfRecord } from '../hit-kinds.ts';
import { idsOf } from '../ids-of.ts';
import type { LabelView } from '../labels/screen.ts';
import { BUNDLE_UNTIL, TOWNS_FROM } from '../layers/pairing-bundles.ts';
import { RINGS } from '../layers/rings.ts';
import { reachOf } from '../modes/mode.ts';
import { regionAt } from '../region-at.ts';
import type { StyleState } from '../style/style-state.ts';
import { en } from '../text/en.ts';
import { zh } from '../text/zh.ts';
import { createPlainStore } from './plain-store.ts';
import { createSvgDrawing } from './svg-drawing.ts';
import { svgHit } from './svg-hit.ts';
import { createSvgStage } from './svg-stage.ts';
import { boundsOf, fitted, panned, zoomed } from './svg-view.ts';

/**
 * The map without WebGL2: the same base map, records and names drawn as SVG, behind the same object. What only staff do by
 * hand on the map (placing, drawing outlines) needs WebGL2 and is refused.
 */
export function createSvgMap(container: HTMLElement, options: AtlasOptions): AtlasMap {
  const events = options.events ?? {};
  const text = options.language === 'en' ? en : zh;
  const store = createPlainStore(() => later());
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
  let selected: string | null = null;
  let fanned: readonly string[] = [];
  let hovered: string | null = null;
  let frame = 0;
  let moves = 0;
  let alive = true;

  const stage = createSvgStage(
    container,
    { label: `${options.label}${text.stop}${options.keys ?? text.keys}`, text, controls: options.controls ?? true },
    {
      glide({ dx = 0, dy = 0, steps = 0, at }) {
        view = zoomed(panned(view, -dx, -dy), view.zoom + steps, maxZoom(), at?.x, at?.y);
        later('move');
      },
      settle: () => settle(true),
      pan: (dx, dy) => move(panned(view, dx, dy), true),
      zoom: (steps) => move(zoomed(view, view.zoom + steps, maxZoom()), true),
      choose,
      hover: (target) => hover(target),
      escape: () => fan([]),
      resized: () => {
        view = { ...view, ...stage.size() };
        later();
      },
    },
  );
  const maxZoom = () => maxZoomOf(state.config);
  let view: LabelView = { center: [104, 36], zoom: 3, ...stage.size() };
  const start = options.start ?? { box: CHINA };
  view = 'box' in start ? fitted(view, start.box, FIT_PADDING, maxZoom()) : { ...view, ...start };

  const base = createBaseMap(createBasemapFiles(options.basemapFolder ?? '/shared/basemap/'), store, () => {
    state = { ...state, loaded: base.loaded() };
    later();
  });
  const drawing = createSvgDrawing(stage, store, base);

  async function seeBase(of: LabelView): Promise<void> {
    if (!state.config.boundaries) return;
    await base.open();
    await base.see({ zoom: of.zoom, bbox: boundsOf(of), center: of.center }, state.config.focus);
  }
  const see = () =>
    seeBase(view).catch((cause: unknown) => {
      if (alive) events.onProblem?.({ kind: 'basemap', cause });
    });

  function move(next: LabelView, byVisitor: boolean): void {
    if (next.zoom !== view.zoom) fanned = [];
    view = next;
    moves += 1;
    settle(byVisitor);
  }

  function settle(byVisitor: boolean): void {
    later();
    void see();
    events.onMoveEnd?.(viewState(), byVisitor);
  }

  function viewState() {
    return { bbox: boundsOf(view), zoom: view.zoom, center: view.center };
  }

  const ask = () => ({ state, view, marking: { selected, fanned } });

  /** Draws once before the next paint, however much has changed; while a hand moves it, what is drawn only moves along. */
  let whole = false;
  function later(what: 'all' | 'move' = 'all'): void {
    whole ||= what === 'all';
    if (frame !== 0 || !alive) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (!alive) return;
      if (whole) drawing.draw(ask());
      else drawing.shift(view);
      whole = false;
    });
  }

  function regionOf(element: Element): string | null {
    const finest = element.getAttribute('data-region');
    return finest === null ? null : (options.regionAt ?? regionAt)(finest, view.zoom);
  }

  function choose(at: { x: number; y: number }, touch: boolean): void {
    const hit = svgHit(stage.under(at, reachOf({ point: at, touch })));
    if (hit?.what !== 'stack' && !(hit?.what === 'record' && fanned.includes(hit.id))) fan([]);
    switch (hit?.what) {
      case 'stack':
        fan(hit.ids);
        events.onStack?.([...hit.ids]);
        break;
      case 'record':
        events.onSelect?.(hit.id, kindOfRecord(hit.id));
        break;
      case 'bubble':
        open(hit.box);
        break;
      case 'bundle':
        move(zoomed(view, view.zoom < TOWNS_FROM ? TOWNS_FROM + 1 : BUNDLE_UNTIL + 0.1, maxZoom(), at.x, at.y), true);
        break;
      default:
        chooseLand(at);
    }
  }

  /** A region is what lies exactly there, not what is near. */
  function chooseLand(at: { x: number; y: number }): void {
    const land = stage.under(at, 0).map(regionOf).find(Boolean);
    if (land) events.onSelect?.(land, 'region');
    else events.onMiss?.();
  }

  /** Comes so near that a count falls apart. */
  function open(box: Bbox): void {
    const near = fitted(view, box, 100, Math.min(maxZoom(), SINGLE_FROM + 0.2));
    move({ ...near, zoom: Math.min(maxZoom(), Math.max(near.zoom, view.zoom + 1)) }, true);
  }

  function fan(ids: readonly string[]): void {
    if (ids.join() === fanned.join()) return;
    fanned = ids;
    later();
  }

  function hover(target: Element | null): void {
    const id = target?.closest('[data-id]')?.getAttribute('data-id') ?? null;
    const region = id === null && target ? regionOf(target) : null;
    drawing.hover(ask(), { ids: idsOf(id), region });
    if (id === hovered) return;
    hovered = id;
    events.onHover?.(id, id === null ? null : kindOfRecord(id));
  }

  void see().then(() => alive && events.onReady?.());
  later();

  const refuse = () => Promise.reject(new Error(text.noWebGL));
  return {
    setConfig(change) {
      state = { ...state, config: { ...state.config, ...change } };
      later();
      void see();
    },
    setData(layer, items, day) {
      if (layer === 'sites') fanned = [];
      const now = Date.now();
      const contents = dataLayers[layer](items, day ?? chinaDay(now), now);
      for (const { source, data } of contents) store.put(source, data);
    },
    setSiteTiles: null,
    setAreas(areas) {
      state = { ...state, areas };
      later();
    },
    setVisible(layer, visible) {
      const hidden = new Set(state.hidden);
      if (visible) hidden.delete(layer);
      else hidden.add(layer);
      state = { ...state, hidden };
      later();
    },
    async fitRegion(target, { padding = FIT_PADDING, maxZoom: most = maxZoom() } = {}) {
      moves += 1;
      const mine = moves;
      const box: Bbox | undefined =
        typeof target === 'string' ? await (state.config.boundaries ? base.boxOf(target) : undefined) : target;
      if (!box || !alive) return false;
      // reading the box took its time: who has gone elsewhere meanwhile stays there
      if (mine !== moves) return true;
      move(fitted({ ...view, ...stage.size() }, box, padding, most), false);
      return true;
    },
    flyTo({ center, zoom = view.zoom }) {
      if (alive) move({ ...view, center, zoom: Math.min(zoom, maxZoom()) }, false);
    },
    select(id) {
      selected = id;
      later();
    },
    hover: (ids) => drawing.hover(ask(), { ids: idsOf(ids), region: null }),
    setRings: (rings) => store.put(RINGS, rings === null ? collection([]) : ringFeatures(rings)),
    setOwnPlace: () => undefined,
    setMode: () => undefined,
    setPlacing: () => undefined,
    shape: refuse,
    view: viewState,
    manifest: async () => (state.config.boundaries ? base.manifest() : null),
    snapshot: () => drawing.copy(ask()),
    async picture({ width, height }) {
      const larger = fitted({ ...view, width, height }, boundsOf(view), 0, maxZoom());
      await seeBase(larger);
      const { center, zoom } = larger;
      return { drawn: drawing.copy({ ...ask(), view: larger }), zoom, center };
    },
    resize: () => later(),
    destroy() {
      alive = false;
      cancelAnimationFrame(frame);
      stage.remove();
    },
  };
}
