export interface ListLink {
  /** Marks what the pointer is on in the map. */
  hover(id: string | null): void;
  /** Marks what was chosen on the map, and brings it into view where the list is beside the map. */
  select(id: string | null): void;
}

/** Ties the server-written list to the map: what is pointed at or focused in one is marked in the other. */
export function linkList(map: { hover: (id: string | null) => void }, page: Document = document): ListLink {
  const list = page.querySelector('.home__list');
  const point = (event: Event) => {
    const item = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-site]') : null;
    map.hover(item?.dataset.site ?? null);
  };
  const leave = () => map.hover(null);
  // mouse events, not pointer events: those come before the map hears that the mouse has left it and unmarks everything
  for (const type of ['mouseover', 'focusin']) list?.addEventListener(type, point);
  for (const type of ['mouseleave', 'focusout']) list?.addEventListener(type, leave);

  const mark = (attribute: string, id: string | null): HTMLElement | null => {
    const items = Array.from(list?.querySelectorAll<HTMLElement>('[data-site]') ?? []);
    for (const item of items) item.toggleAttribute(attribute, item.dataset.site === id);
    return items.find((item) => item.dataset.site === id) ?? null;
  };
  return {
    hover: (id) => void mark('data-hovered', id),
    select(id) {
      const item = mark('data-selected', id);
      if (matchMedia('(min-width: 900px)').matches) item?.scrollIntoView({ block: 'nearest' });
    },
  };
}
