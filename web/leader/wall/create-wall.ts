import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import type { PublicChanges } from '#core/schemas/live.ts';
import type { Api } from '#web-api/create-api.ts';
import { createLoad, type Load } from '#web-api/create-load.ts';
import { type LeaderData, publishedLoads } from '../data.ts';
import { createLive, type Live } from '../live/create-live.ts';
import { createWaiting } from '../live/create-waiting.ts';
import { printView, type View } from '../paths.ts';
import { createClock, createPresence } from './create-presence.ts';
import { createSaved, createStops, type WallStop } from './create-stops.ts';
import { takeReleases } from './take-releases.ts';
import { isNight, type WallAddress } from './wall-address.ts';

const MINUTE = 60_000;
/** Changes that come together, as an import's do, are read together. ms */
const GATHER_MS = 300;
/** Read anew although nothing was told, so that 数据截至 says what is known. ms */
const RENEW_MS = 5 * MINUTE;
/** Looked up for a region without a name of its own. */
const EVENTS = 6;

export type Wall = {
  address: WallAddress;
  live: Live;
  changes: Load<PublicChanges>;
  /** The name of the saved view on the screen; null for any other. */
  title: Accessor<string | null>;
  /** Camera and figures are held. */
  frozen: Accessor<boolean>;
  setFrozen: (frozen: boolean) => void;
  paused: Accessor<boolean>;
  setPaused: (paused: boolean) => void;
  /** Somebody is at the screen. */
  present: Accessor<boolean>;
  /** Publications that a frozen screen has not shown. */
  waiting: Accessor<number>;
  /** Black: the schedule says night and nobody woke it. */
  asleep: Accessor<boolean>;
  /** Minutes since anything was heard of the portal; null while it is connected. */
  lostFor: Accessor<number | null>;
};

export type WallOptions = {
  address: WallAddress;
  api: Api;
  data: LeaderData;
  view: Accessor<View>;
  show: (view: View) => void;
};

/** How long the tools stay after the last movement. ms */
const TOOLS_MS = 6000;

/** What a wall does by itself: listens, reads anew, turns, sleeps, comes back to its start, takes a new release. */
export function createWall({ address, api, data, view, show }: WallOptions): Wall {
  const live = createLive(api);
  const waiting = createWaiting(live);
  const [frozen, setFrozen] = createSignal(false);
  const [paused, setPaused] = createSignal(false);
  const now = createClock(MINUTE / 4);
  const touched = createPresence(TOOLS_MS);
  const busy = createPresence(address.idle * MINUTE);
  const asleep = createMemo(() => isNight(address.night, now()) && !busy());
  const lostFor = createMemo(() => {
    const heard = live.heardAt();
    return live.state() === 'lost' && heard !== null ? Math.floor((now() - heard) / MINUTE) : null;
  });
  const saved = createSaved(address);
  const stops = createStops(address, saved);
  const changes = createLoad(
    () => ({ region: data.place.data()?.scope?.region ?? regionOf(view()), samples: view().samples }),
    ({ region, samples }, signal) =>
      api.get('/api/changes', { query: { region, illustrative: samples ? 'include' : null, limit: EVENTS }, signal }),
  );

  const refresh = () => {
    waiting.taken();
    for (const load of [...publishedLoads(data), changes, saved]) load.retry();
  };
  onNews(live, () => frozen() || asleep(), refresh);
  // what waited is shown as soon as the screen may move again
  createEffect(
    on([frozen, asleep], ([held, dark]) => !held && !dark && waiting.count() > 0 && refresh(), { defer: true }),
  );
  const renewal = setInterval(() => !frozen() && live.state() !== 'lost' && refresh(), RENEW_MS);
  onCleanup(() => clearInterval(renewal));
  createEffect(on(live.state, (state, before) => before === 'lost' && state !== 'lost' && !frozen() && refresh()));

  turn(stops, address.every, () => frozen() || paused() || asleep() || busy(), show);
  // a table that was left goes back to where it begins
  createEffect(
    on(busy, (here) => !here && !frozen() && address.touch && show(stops()[0]?.view ?? address.start), { defer: true }),
  );
  takeReleases(live.build, () => frozen() || paused() || busy());

  return {
    address,
    live,
    changes,
    title: () => titleOf(stops(), view()),
    frozen,
    setFrozen,
    paused,
    setPaused,
    present: touched,
    waiting: () => (frozen() ? waiting.count() : 0),
    asleep,
    lostFor,
  };
}

/** What was saved may have been read anew while the screen is held: then its view is another object of the same content. */
function titleOf(stops: readonly WallStop[], view: View): string | null {
  const printed = printView(view);
  const shown = stops.find((stop) => stop.view === view) ?? stops.find((stop) => printView(stop.view) === printed);
  return shown?.title ?? null;
}

function regionOf({ place }: View): string | null {
  return place.kind === 'region' ? place.code : null;
}

function onNews(live: Live, held: Accessor<boolean>, refresh: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  createEffect(
    on(
      live.no,
      (no, before) => {
        if (no === null || before === null || before === undefined || held()) return;
        clearTimeout(timer);
        // it may have been frozen meanwhile
        timer = setTimeout(() => !held() && refresh(), GATHER_MS);
      },
      { defer: true },
    ),
  );
  onCleanup(() => clearTimeout(timer));
}

/** Shows one stop after the other; while it is held the present one stays, and then has its full time again. */
function turn(
  stops: Accessor<readonly WallStop[]>,
  every: number,
  held: Accessor<boolean>,
  show: (view: View) => void,
): void {
  let at = 0;
  const showAt = (no: number) => {
    at = no % stops().length;
    const next = stops()[at];
    if (next) show(next.view);
  };
  // what was saved is there a moment later than the page, and may be changed by its owner
  createEffect(on(stops, () => !held() && showAt(at), { defer: true }));
  createEffect(() => {
    if (stops().length < 2 || held()) return;
    const timer = setInterval(() => showAt(at + 1), every * 1000);
    onCleanup(() => clearInterval(timer));
  });
}
