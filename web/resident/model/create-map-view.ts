import { createSignal, onCleanup, onMount } from 'solid-js';
import { type HomeView, parseHome, paths } from '../paths.ts';

/**
 * Whether the map is open, kept in the URL. With script the switch opens it in place and leaves the list where it is;
 * back and forward follow. Any other difference of the URL is another page, which only the server can write.
 */
export function createMapView(view: () => HomeView): { open: () => boolean; toggle: (event: MouseEvent) => void } {
  const [open, setOpen] = createSignal(view().map);
  const follow = () => {
    const now = parseHome(new URLSearchParams(location.search));
    if (paths.home({ ...now, map: false }) === paths.home({ ...view(), map: false })) setOpen(now.map);
    else location.reload();
  };
  onMount(() => {
    addEventListener('popstate', follow);
    onCleanup(() => removeEventListener('popstate', follow));
  });
  return {
    open,
    toggle(event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      setOpen(!open());
      history.pushState(null, '', paths.home({ ...view(), map: open() }));
    },
  };
}
