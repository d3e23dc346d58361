import { type Accessor, createEffect, createMemo, on, onCleanup } from 'solid-js';
import type { PublicChanges } from '#core/schemas/live.ts';
import { tryAgain } from '#ui/try-again.ts';
import type { Api } from '#web-api/create-api.ts';
import { createLoad } from '#web-api/create-load.ts';
import { type LeaderData, publishedLoads } from '../data.ts';
import { createLive, type Live } from '../live/create-live.ts';
import { createWaiting } from '../live/create-waiting.ts';
import type { PlaceData } from '../model/place-data.ts';
import type { View } from '../paths.ts';
import { createPause, FREEZE_MS, PAUSE_MS } from './create-pause.ts';
import { createClock, createPresence } from './create-presence.ts';
import { createRotation, type Rotation } from './create-rotation.ts';
import { createShown } from './create-shown.ts';
import { createSaved, createStops } from './create-stops.ts';
import { takeReleases } from './take-releases.ts';
import { isNight, type WallAddress } from './wall-address.ts';

const MINUTE = 60_000;
/** Changes that come together, as an import's do, are read together. ms */
const GATHER_MS = 300;
/** Read anew although nothing was told, so that 数据截至 says what is known. ms */
const RENEW_MS = 5 * MINUTE;
/** Looked up for a region without a name of its own. */
const EVENTS = 6;

export type Wall = Rotation & {
  address: WallAddress;
  live: Live;
  /** What is known of the place on the screen. */
  place: Accessor<PlaceData | undefined>;
  /** What was published last there. */
  events: Accessor<PublicChanges | undefined>;
  /** Something that belongs on the screen could not be read; it is asked for again. */
  unread: Accessor<boolean>;
  /** Camera and figures are held. */
  frozen: Accessor<boolean>;
  /** When that ends by itself, ms UTC; null while the picture moves. */
  frozenUntil: Accessor<number | null>;
  setFrozen: (frozen: boolean) => void;
  /** There is more than one picture to be shown in turn. */
  several: Accessor<boolean>;
  /** When a pause ends by itself, ms UTC; null while the pictures turn. */
  pausedUntil: Accessor<number | null>;
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
  const { until: frozenUntil, set: setFrozen } = createPause(FREEZE_MS);
  const frozen = createMemo(() => frozenUntil() !== null);
  const { until: pausedUntil, set: setPaused } = createPause(PAUSE_MS);
  const paused = () => pausedUntil() !== null;
  const now = createClock(MINUTE / 4);
  const touched = createPresence(TOOLS_MS);
  const busy = createPresence(address.idle * MINUTE);
  const asleep = createMemo(() => isNight(address.night, now()) && !busy());
  const lostFor = createMemo(() => {
    const heard = live.heardAt();
    // a clock that was set back is no reason for a negative age
    return live.state() === 'lost' && heard !== null ? Math.max(0, Math.floor((now() - heard) / MINUTE)) : null;
  });
  const saved = createSaved(address);
  const stops = createStops(address, saved);
  const place = createShown(data.place);
  const changes = createLoad(
    () => ({ region: place()?.scope?.region ?? regionOf(view()), samples: view().samples }),
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
  const lost = createMemo(() => live.state() === 'lost');
  const renewal = setInterval(() => !frozen() && !lost() && refresh(), RENEW_MS);
  onCleanup(() => clearInterval(renewal));
  const loads = [data.config, changes, ...publishedLoads(data)];
  for (const load of loads) tryAgain(() => load.error() !== undefined && !frozen(), load.retry);
  // while it is asked again nobody knows better: a note that comes and goes would be read as two events
  const unread = createMemo(
    (before) => loads.some((load) => load.error() !== undefined || (before && load.loading())),
    false,
  );
  createEffect(on(live.state, (state, before) => before === 'lost' && state !== 'lost' && !frozen() && refresh()));

  const held = createMemo(() => frozen() || paused() || asleep() || busy() || lost());
  const { start, every } = address;
  const rotation = createRotation({ stops, start, every, held, view, show, read: data.foresee });
  // a table that was left goes back to where it begins, as does a screen that no rotation would take back; one that is cut
  // off keeps what it could read
  const leave = () => {
    if (address.touch) setPaused(false);
    if (!frozen() && (address.touch || stops().length < 2)) rotation.begin();
  };
  const isKept = createMemo(() => busy() || lost());
  createEffect(on(isKept, (kept) => !kept && leave(), { defer: true }));
  // what was held for a meeting is over when the house is
  const endHolds = () => {
    setPaused(false);
    setFrozen(false);
  };
  createEffect(on(asleep, (dark) => dark && endHolds(), { defer: true }));
  takeReleases(live.build, () => frozen() || paused() || busy());

  return {
    ...rotation,
    address,
    live,
    place,
    events: createShown(changes),
    unread,
    frozen,
    frozenUntil,
    setFrozen,
    several: () => stops().length > 1,
    pausedUntil,
    setPaused,
    present: touched,
    waiting: () => (frozen() ? waiting.count() : 0),
    asleep,
    lostFor,
  };
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
