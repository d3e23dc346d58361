import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** Whether somebody is at the screen: true from the first touch, key or movement until `ms` after the last. */
export function createPresence(ms: number, onEvent?: () => void): Accessor<boolean> {
  const [present, setPresent] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const seen = () => {
    clearTimeout(timer);
    timer = setTimeout(() => setPresent(false), ms);
    setPresent(true);
    onEvent?.();
  };
  const events = ['pointerdown', 'keydown', 'pointermove', 'wheel'] as const;
  for (const event of events) window.addEventListener(event, seen, { passive: true });
  onCleanup(() => {
    clearTimeout(timer);
    for (const event of events) window.removeEventListener(event, seen);
  });
  return present;
}

/** The time, told every so many ms. */
export function createClock(ms: number): Accessor<number> {
  const [now, setNow] = createSignal(Date.now());
  const timer = setInterval(() => setNow(Date.now()), ms);
  onCleanup(() => clearInterval(timer));
  return now;
}

/** Keeps the screen on while the page is in sight. Where the browser cannot, the system's own setting has to. */
export function keepAwake(): void {
  let lock: WakeLockSentinel | null = null;
  const take = async () => {
    if (document.visibilityState !== 'visible') return;
    lock = (await navigator.wakeLock?.request('screen').catch(() => null)) ?? null;
  };
  void take();
  document.addEventListener('visibilitychange', take);
  onCleanup(() => {
    document.removeEventListener('visibilitychange', take);
    void lock?.release();
  });
}

/** Fills the screen, or gives it back. */
export async function toggleFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
  else await document.documentElement.requestFullscreen?.().catch(() => undefined);
}
