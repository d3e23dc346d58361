import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** A mouse that lies somewhere trembles with the building; a hand moves it further from one event to the next, px. */
const TREMBLE = 2;

/** Whether somebody is at the screen: true from the first touch, key or movement until `ms` after the last. */
export function createPresence(ms: number): Accessor<boolean> {
  const [present, setPresent] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const seen = (event: Event) => {
    if (event.type === 'pointermove' && isTremble(event as PointerEvent)) return; // by its type
    clearTimeout(timer);
    timer = setTimeout(() => setPresent(false), ms);
    setPresent(true);
  };
  const events = ['pointerdown', 'keydown', 'pointermove', 'wheel'] as const;
  for (const event of events) window.addEventListener(event, seen, { passive: true });
  onCleanup(() => {
    clearTimeout(timer);
    for (const event of events) window.removeEventListener(event, seen);
  });
  return present;
}

function isTremble({ movementX, movementY }: PointerEvent): boolean {
  return Math.hypot(movementX, movementY) <= TREMBLE;
}

/** The time, told every so many ms. */
export function createClock(ms: number): Accessor<number> {
  const [now, setNow] = createSignal(Date.now());
  const timer = setInterval(() => setNow(Date.now()), ms);
  onCleanup(() => clearInterval(timer));
  return now;
}

/** What the system did not give, or took back, is asked for again. ms */
const AWAKE_AGAIN_MS = 60_000;

/** Keeps the screen on while the page is in sight. Where the browser cannot, the system's own setting has to. */
export function keepAwake(): void {
  let lock: WakeLockSentinel | null = null;
  let isOver = false;
  const take = async () => {
    if (document.visibilityState !== 'visible' || lock?.released === false) return;
    lock = (await navigator.wakeLock?.request('screen').catch(() => null)) ?? null;
    if (isOver) void lock?.release();
  };
  void take();
  const timer = setInterval(take, AWAKE_AGAIN_MS);
  document.addEventListener('visibilitychange', take);
  onCleanup(() => {
    isOver = true;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', take);
    void lock?.release();
  });
}

/** Fills the screen, or gives it back. */
export async function toggleFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
  else await document.documentElement.requestFullscreen?.().catch(() => undefined);
}
