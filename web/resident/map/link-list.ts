export interface ListLink {
  /** Marks what the pointer is on in the map. */
  hover(id: string | null): void;
  /** Marks what was chosen, and brings it into view where the list is beside the map. */
  select(id: string | null): void;
}

/** What the list asks of the map. */
export interface LinkedMap {
  hover(id: string | null): void;
  /** Moves the map so far that a place can be seen, if it cannot. */
  reveal(id: string): void;
  /** Chooses a place and goes there. */
  show(id: string): void;
}

/** Width from which the list stands beside the map. */
const BESIDE = '(min-width: 900px)';

/**
 * Ties the list to the map: what is pointed at or focused in one is marked in the other. Listens on what is around the list,
 * because script may put another list in.
 */
export function linkList(map: LinkedMap, page: Document = document): ListLink {
  const home = page.querySelector('.home');
  const idOf = (target: EventTarget | null) => {
    const item = target instanceof Element ? target.closest<HTMLElement>('.home__list [data-site]') : null;
    return item?.dataset.site ?? null;
  };
  const point = (event: Event) => map.hover(idOf(event.target));
  // mouse events, not pointer events: those come before the map hears that the mouse has left it and unmarks everything
  home?.addEventListener('mouseover', (event) => {
    if (event.target instanceof Element && event.target.closest('.map-pane')) return;
    point(event);
  });
  home?.addEventListener('mouseleave', () => map.hover(null));
  home?.addEventListener('focusin', (event) => {
    const id = idOf(event.target);
    map.hover(id);
    // by key the map comes along; a press of the mouse must not move what is under it
    if (id !== null && event.target instanceof Element && event.target.matches(':focus-visible')) map.reveal(id);
  });
  home?.addEventListener('focusout', () => map.hover(null));
  home?.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('.site-item__on-map') : null;
    const id = button && idOf(button);
    if (id) map.show(id);
  });

  const mark = (attribute: string, id: string | null): HTMLElement | null => {
    const items = Array.from(page.querySelectorAll<HTMLElement>('.home__list [data-site]'));
    for (const item of items) item.toggleAttribute(attribute, item.dataset.site === id);
    // the list by region waits unseen below the one by distance
    return items.find((item) => item.dataset.site === id && item.offsetParent !== null) ?? null;
  };
  return {
    hover: (id) => void mark('data-hovered', id),
    select(id) {
      const item = mark('data-selected', id);
      if (matchMedia(BESIDE).matches) item?.scrollIntoView({ block: 'nearest' });
    },
  };
}
