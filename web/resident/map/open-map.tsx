import { createEffect, createMemo, createRoot, createSignal, on } from 'solid-js';
import { render } from 'solid-js/web';
import type { Site } from '#core/schemas/site.ts';
import { createAtlasMap } from '#map/atlas-map.ts';
import { CHINA } from '#map/config.ts';
import { streetBaseOf } from '#map/street-base.ts';
import { UiTextProvider } from '#ui/UiTextProvider.tsx';
import { listedIds, tellAddress, tellList } from '../browser/list-event.ts';
import { type MapSites, readMapSites } from '../browser/map-sites.ts';
import type { MapPlace } from '../browser/map-switch.ts';
import type { OpenLines } from '../browser/open-lines.ts';
import type { BrowserData, MapData } from '../browser-data.ts';
import type { Words } from '../language.ts';
import { openFacts } from '../model/open-line.ts';
import { here } from '../near/here.ts';
import { PageProvider } from '../page-context.ts';
import { changedHome, mapState } from '../paths.ts';
import { areaOf, boxParam, isInside } from './area.ts';
import { linkList } from './link-list.ts';
import { MapCard } from './MapCard.tsx';
import { MapTools } from './MapTools.tsx';
import { createOtherSites } from './other-sites.ts';
import { serviceRings } from './service-rings.ts';
import { siteTilesOf } from './site-tiles.ts';
import { readPage, swapHome } from './swap-home.ts';

/** Close enough to tell neighbours apart, far enough to see which county one is in. */
const SITE_ZOOM = 11;
/** A schematic point says no more than the county. */
const COUNTY_ZOOM = 10;
/** Rings of a kilometre can be seen. */
const RING_ZOOM = 12;

/** What a map is made from. */
export interface MapParts {
  readonly place: MapPlace;
  readonly data: BrowserData;
  readonly of: MapData;
  readonly lines: OpenLines;
  readonly words: Words;
  readonly found: MapSites;
}

export interface OpenedMap {
  /** Brings list and map to the address after back or forward. Rejects where the list cannot be had. */
  follow(): Promise<void>;
}

/** Draws the map of a list into its place and ties the two together. Throws where the map cannot be drawn. */
export function openMap(parts: MapParts): OpenedMap {
  return createRoot(() => {
    const { place, data, lines, words } = parts;
    const text = words.page;
    const [of, setOf] = createSignal(parts.of);
    const [found, setFound] = createSignal(parts.found);
    const [selected, setSelected] = createSignal<string | null>(null);
    const [stack, setStack] = createSignal<readonly string[]>([]);
    const [rings, setRings] = createSignal(false);
    const [moved, setMoved] = createSignal(false);
    const [searching, setSearching] = createSignal(false);
    const [said, setSaid] = createSignal('');
    let swapping: AbortController | undefined;

    /** What the list shows is on the map: the list of the page, or the one by distance. */
    const byId = createMemo(() => {
      const nearest = here()?.sites ?? [];
      return new Map([...found().sites, ...nearest].map((site) => [site.id, site]));
    });
    const others = createOtherSites((id) => byId().has(id));
    const siteOf = (id: string | null) => (id === null ? null : (byId().get(id) ?? others.of(id)));
    const tiles = createMemo(() => {
      const { tiles: of } = found();
      return of === null ? null : siteTilesOf(of.index, of.view, here() !== null);
    });
    const site = createMemo(() => siteOf(selected()));
    const circle = createMemo(() => serviceRings(site(), here(), text));

    const map = createAtlasMap(place.canvas, {
      label: text.map.label,
      language: data.language,
      cooperative: true,
      config: { boundaries: of().boundaries, focus: focusOf(of()), streetBase: streetBaseOf(of().streetBase) },
      events: {
        onReady: () => place.say(null),
        onRestored: () => place.say(null),
        onProblem: ({ kind }) => {
          if (kind === 'context-lost') place.say('contextLost');
        },
        onHover: (id, kind) => list.hover(kind === 'site' ? id : null),
        onSelect: (id, kind) => void others.after(kind === 'site' ? [id] : [], ([first]) => choose(first ?? null)),
        onStack: (ids) => {
          choose(null);
          void others.after(ids, setStack);
        },
        onMiss: () => choose(null),
        onMoveEnd: (_view, byVisitor) => {
          if (byVisitor) setMoved(true);
        },
      },
    });

    const choose = (id: string | null) => {
      others.stop();
      const chosen = siteOf(id);
      if (chosen) lines.add(chosen.id, openFacts(chosen));
      if (chosen === null || !stack().includes(chosen.id)) setStack([]);
      setSelected(chosen?.id ?? null);
      map.select(chosen?.id ?? null);
      list.select(chosen?.id ?? null);
      lines.refresh();
      history.replaceState(history.state, '', changedHome(location.search, { view: 'map', site: chosen?.id ?? null }));
    };
    const goTo = ({ point }: Site) => {
      if (!point) return;
      const close = point.schematic ? COUNTY_ZOOM : SITE_ZOOM;
      map.flyTo({ center: [point.lng, point.lat], zoom: Math.max(close, map.view().zoom) });
    };
    const list = linkList({
      hover: (id) => map.hover(id),
      reveal: (id) => {
        const point = siteOf(id)?.point;
        if (point && !isInside(map.view().bbox, point)) map.flyTo({ center: [point.lng, point.lat] });
      },
      show: (id) => {
        const chosen = siteOf(id);
        if (!chosen) return;
        choose(id);
        goTo(chosen);
        place.pane.scrollIntoView({ block: 'nearest' });
      },
    });

    /** The chosen region or area, or what there is on the map where neither is, or no region may be drawn. */
    const showAll = async () => {
      const { boundaries, view } = of();
      if (view.box !== null) return map.fitRegion(view.box, { padding: 0 });
      if (view.region !== null && boundaries && (await map.fitRegion(view.region))) return true;
      if (view.region === null && tiles() !== null) return map.fitRegion(CHINA);
      const area = areaOf(found().sites);
      return area !== null && map.fitRegion(area, { maxZoom: SITE_ZOOM });
    };
    const showOwnPlace = () => {
      const at = here()?.position;
      if (at) map.flyTo({ center: [at.lng, at.lat], zoom: at.accuracyM > 20_000 ? COUNTY_ZOOM - 2 : SITE_ZOOM });
    };

    /** Puts the list of an address in, and its sites on the map. */
    const swap = async (path: string) => {
      swapping?.abort();
      const mine = new AbortController();
      swapping = mine;
      const page = await readPage(path, mine.signal);
      const next = page.data.map ?? of();
      const sites = await readMapSites(next.view, mine.signal);
      if (mine.signal.aborted) return;
      swapHome(page);
      Object.assign(data, page.data); // the page's other scripts read it when they are needed
      for (const [id, facts] of Object.entries(page.data.timed)) lines.add(id, facts);
      lines.refresh();
      setOf(next);
      setFound(sites);
      map.setConfig({ focus: focusOf(next) });
      tellList(listedIds());
    };
    const searchArea = async () => {
      const path = changedHome(location.search, {
        // a kiosk stays in its region; anybody else means what the map shows, wherever it is
        ...(of().view.kiosk ? {} : { region: null }),
        ...{ sort: null, cursor: null, site: null },
        view: 'map',
        box: boxParam(map.view().bbox),
      } satisfies Record<string, string | null>);
      setSearching(true);
      try {
        choose(null);
        await swap(path);
        history.pushState(null, '', path);
        tellAddress();
        setMoved(false);
        setSaid(text.mapTools.found(found().sites.length, !found().complete));
        document.getElementById('list-title')?.focus({ preventScroll: true });
      } catch {
        setSaid(text.mapTools.searchFailed);
      } finally {
        setSearching(false);
      }
    };

    const note = () => {
      if (rings()) return circle().words;
      if (said() !== '') return said();
      return found().complete ? '' : text.mapTools.cut(found().sites.length);
    };

    createEffect(() => {
      map.setSiteTiles?.(tiles());
      map.setData('sites', tiles() === null ? [...byId().values()] : []);
    });
    createEffect(() => map.setRings(rings() ? circle().rings : null));
    createEffect(() => {
      const at = here()?.position;
      map.setOwnPlace(at ? { at: [at.lng, at.lat], accuracyM: at.accuracyM } : null);
    });
    createEffect(
      on(
        () => here() !== null,
        (known, before) => {
          if (known) showOwnPlace();
          else if (before && of().view.box === null) void showAll();
        },
        { defer: true },
      ),
    );

    const context = { language: data.language, text, now: Date.now(), calendar: data.calendar };
    const tools = document.createElement('div');
    place.canvas.after(tools);
    render(
      () => (
        <UiTextProvider text={words.ui}>
          <PageProvider value={context}>
            <MapTools
              moved={moved()}
              searching={searching()}
              rings={rings()}
              hasOwnPlace={here() !== null}
              note={note()}
              onSearch={() => void searchArea()}
              onRings={(on) => {
                setRings(on);
                const center = circle().rings?.center;
                if (on && center) map.flyTo({ center, zoom: RING_ZOOM });
              }}
              onOwnPlace={showOwnPlace}
            />
          </PageProvider>
        </UiTextProvider>
      ),
      tools,
    );
    render(
      () => (
        <UiTextProvider text={words.ui}>
          <PageProvider value={context}>
            <MapCard
              site={site()}
              stack={stack().flatMap((id) => siteOf(id) ?? [])}
              onChoose={choose}
              onClose={() => choose(null)}
            />
          </PageProvider>
        </UiTextProvider>
      ),
      place.card,
    );

    const address = mapState(new URLSearchParams(location.search)).site;
    const chosen = siteOf(address);
    if (chosen) choose(chosen.id);
    if (chosen?.point) goTo(chosen);
    else if (here()) showOwnPlace();
    else void showAll();
    if (address !== null && chosen === null && tiles() !== null) {
      void others.after([address], ([id]) => {
        const site = siteOf(id ?? null);
        if (site === null) return;
        choose(site.id);
        goTo(site);
      });
    }
    place.pane.closest('.home')?.setAttribute('data-map-ready', '');

    return {
      async follow() {
        await swap(`${location.pathname}${location.search}`);
        setSelected(null);
        setMoved(false);
        await showAll();
      },
    };
  });
}

function focusOf({ view }: MapData): string[] {
  return view.region === null ? [] : [view.region.slice(0, 6)];
}
