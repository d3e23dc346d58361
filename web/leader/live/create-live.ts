import { type Accessor, createSignal, onCleanup } from 'solid-js';
import type { Health } from '#core/schemas/portal.ts';
import type { Api } from '#web-api/create-api.ts';
import { type LinkState, makeLiveLink, type Socket } from './live-link.ts';

export type Live = {
  state: Accessor<LinkState>;
  /** Number of the last publication that was heard of; null before the first word. */
  no: Accessor<number | null>;
  /** When something was last heard of the portal, ms UTC by the screen's clock; null before the first word. */
  heardAt: Accessor<number | null>;
  /** The build that answers; another one is a new release. */
  build: Accessor<string | null>;
  /** How far the screen's clock is ahead of the server's, ms. */
  clockAhead: Accessor<number | null>;
};

/** Listens for publications as long as the component stands. */
export function createLive(api: Api): Live {
  const [state, setState] = createSignal<LinkState>('connecting');
  const [no, setNo] = createSignal<number | null>(null);
  const [heardAt, setHeardAt] = createSignal<number | null>(null);
  const [build, setBuild] = createSignal<string | null>(null);
  const [clockAhead, setClockAhead] = createSignal<number | null>(null);
  const link = makeLiveLink(
    {
      open: (query) => new WebSocket(`${location.origin.replace(/^http/, 'ws')}/api/live${query}`) as Socket, // a wider type
      ask: async () => {
        // a degraded portal answers 503 in the same shape, so the route's type says no more
        const { publicationNo, build: running, now } = (await api.get('/api/health')) as Health;
        return { no: publicationNo ?? no() ?? 0, build: running, now };
      },
      isOnline: () => navigator.onLine,
      later: (run, ms) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      chance: Math.random,
    },
    {
      onState: setState,
      onNews: setNo,
      onHeard: () => setHeardAt(Date.now()),
      onPulse: (pulse) => {
        setBuild(pulse.build);
        setClockAhead(Date.now() - Date.parse(pulse.now));
        if (no() === null) setNo(pulse.no);
      },
    },
  );
  window.addEventListener('online', link.hurry);
  window.addEventListener('offline', link.cut);
  onCleanup(() => {
    window.removeEventListener('online', link.hurry);
    window.removeEventListener('offline', link.cut);
    link.stop();
  });
  return { state, no, heardAt, build, clockAhead };
}
