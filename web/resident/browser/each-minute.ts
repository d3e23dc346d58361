const MINUTE_MS = 60_000;
/** What is reckoned by the minute changes on it, so the clock is read just after. */
const AFTER_MS = 50;

/** Calls `work` now, after every full minute, and when a page that slept or was kept for “back” is seen again. */
export function eachMinute(work: () => void, page: Document): void {
  const tick = () => {
    work();
    setTimeout(tick, MINUTE_MS - (Date.now() % MINUTE_MS) + AFTER_MS);
  };
  tick();
  page.addEventListener('visibilitychange', work);
  page.defaultView?.addEventListener('pageshow', work);
}
