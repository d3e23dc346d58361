const MINUTE_MS = 60_000;
/** Just after open-lines.ts has written the states of the new minute. */
const AFTER_MS = 200;

/** Does something at the beginning of every minute, and when a phone that slept shows the page again. */
export function everyMinute(work: () => void, page: Document = document): void {
  const tick = () => {
    work();
    setTimeout(tick, MINUTE_MS - (Date.now() % MINUTE_MS) + AFTER_MS);
  };
  setTimeout(tick, MINUTE_MS - (Date.now() % MINUTE_MS) + AFTER_MS);
  page.addEventListener('visibilitychange', () => {
    if (page.visibilityState === 'visible') work();
  });
}
