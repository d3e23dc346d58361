import { supportsWebGL2 } from '#map/webgl.ts';
import type { BrowserData, MapData } from '../browser-data.ts';
import type { OpenedMap } from '../map/open-map.tsx';
import { changedHome, listKey, mapState } from '../paths.ts';
import { ADDRESS_EVENT } from './list-event.ts';
import { readMapSites } from './map-sites.ts';
import type { OpenLines } from './open-lines.ts';
import { fitRegionPanel } from './region-panel.ts';
import { wordsOf } from './words.ts';
import { writtenSearch } from './written-page.ts';

const SWITCH = 'a.map-switch';

/** What the pane says in place of the map, or over it; the words stand in its data attributes. */
export type MapSaying = 'loading' | 'failed' | 'noWebGl' | 'contextLost';

export interface MapPlace {
  readonly pane: HTMLElement;
  /** The element that the map is drawn into. */
  readonly canvas: HTMLElement;
  readonly card: HTMLElement;
  say(what: MapSaying | null): void;
}

/**
 * The switch between list and list with map, kept in the URL. Nothing of the map is fetched before it is asked for, and the
 * list stands whole without it. Back and forward follow; any other difference of the URL is another page, which only the
 * server can write.
 */
export function offerMap(data: BrowserData, lines: OpenLines): void {
  const home = document.querySelector<HTMLElement>('.home');
  const place = mapPlace();
  const { map } = data;
  if (!home || !place || map === null) return;

  let opening: Promise<OpenedMap | null> | undefined;
  const show = (open: boolean) => {
    home.toggleAttribute('data-map', open);
    place.pane.hidden = !open;
    fitRegionPanel(open);
    document.querySelector(SWITCH)?.setAttribute('href', changedHome(location.search, switched(open)));
    if (open) opening ??= load(place, data, map, lines);
  };
  const isOpen = () => mapState(new URLSearchParams(location.search)).map;
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest(SWITCH) : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const open = home.hasAttribute('data-map');
    history.pushState(null, '', changedHome(location.search, switched(open)));
    show(!open);
  });
  addEventListener('popstate', () => {
    if (listKey(location.search) === listKey(writtenSearch())) {
      show(isOpen());
      return;
    }
    const reload = () => location.reload();
    if (!opening) return reload();
    show(isOpen());
    opening.then((opened) => (opened === null ? reload() : opened.follow()), reload).catch(reload);
  });
  document.addEventListener(ADDRESS_EVENT, () => show(isOpen()));
  show(isOpen());
}

/** What the switch changes in the address of a page whose map is open or not. */
function switched(open: boolean): Record<string, string | null> {
  return { view: open ? null : 'map', site: null };
}

/** Null where there is no map to be had; the pane then says why. */
async function load(place: MapPlace, data: BrowserData, map: MapData, lines: OpenLines): Promise<OpenedMap | null> {
  if (!supportsWebGL2()) {
    place.say('noWebGl');
    return null;
  }
  place.say('loading');
  try {
    const [{ openMap }, words, found] = await Promise.all([
      import('../map/open-map.tsx'),
      wordsOf(data.language),
      readMapSites(map.view),
    ]);
    return openMap({ place, data, of: map, lines, words, found });
  } catch {
    place.say('failed');
    return null;
  }
}

function mapPlace(): MapPlace | null {
  const pane = document.querySelector<HTMLElement>('.map-pane');
  const canvas = pane?.querySelector<HTMLElement>('.map-pane__map');
  const card = pane?.querySelector<HTMLElement>('.map-pane__card');
  const note = pane?.querySelector('.map-pane__note');
  if (!pane || !canvas || !card || !note) return null;
  return {
    pane,
    canvas,
    card,
    say(what) {
      note.textContent = what === null ? '' : (pane.dataset[what] ?? '');
    },
  };
}
