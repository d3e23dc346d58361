import { supportsWebGL2 } from '#map/webgl.ts';
import type { BrowserData, MapData } from '../browser-data.ts';
import { listKey, mapState, paths } from '../paths.ts';
import { readMapSites } from './map-sites.ts';
import type { OpenLines } from './open-lines.ts';
import { fitRegionPanel } from './region-panel.ts';
import { wordsOf } from './words.ts';

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
  const link = document.querySelector<HTMLAnchorElement>('a.map-switch');
  const place = mapPlace();
  const { map } = data;
  if (!home || !link || !place || map === null) return;

  let started = false;
  const show = (open: boolean) => {
    home.toggleAttribute('data-map', open);
    place.pane.hidden = !open;
    fitRegionPanel(open);
    link.href = paths.home({ ...map.view, map: !open, site: null });
    if (open && !started) {
      started = true;
      void load(place, data, map, lines);
    }
  };
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const open = !home.hasAttribute('data-map');
    history.pushState(null, '', paths.home({ ...map.view, map: open, site: null }));
    show(open);
  });
  const written = listKey(location.search);
  const isOpen = () => mapState(new URLSearchParams(location.search)).map;
  addEventListener('popstate', () => {
    if (listKey(location.search) === written) show(isOpen());
    else location.reload();
  });
  show(isOpen());
}

async function load(place: MapPlace, data: BrowserData, map: MapData, lines: OpenLines): Promise<void> {
  if (!supportsWebGL2()) {
    place.say('noWebGl');
    return;
  }
  place.say('loading');
  try {
    const [{ openMap }, words, sites] = await Promise.all([
      import('../map/open-map.tsx'),
      wordsOf(data.language),
      readMapSites(map.view),
    ]);
    await openMap({ place, data, of: map, lines, words, sites });
  } catch {
    place.say('failed');
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
