/** What it needs of the page, so that it can be tried without one. */
export type PagePort = {
  /** Whether the page is served now. */
  isServed: () => Promise<boolean>;
  reload: () => void;
  /** In [0, 1): a hundred screens do not come back in one instant. */
  chance: () => number;
};

/** Between a fifth of this and somewhat more than the whole, ms. */
const QUIET_MS = 20_000;

/**
 * Opens the page anew, each screen after a wait of its own. Never while the page itself cannot be had: the browser's own error
 * page would stay for good where nobody sits. The answer calls it off.
 */
export function reloadWhenServed(page: PagePort = thisPage): () => void {
  let isOff = false;
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    timer = setTimeout(attempt, (0.2 + page.chance()) * QUIET_MS);
  };
  const attempt = async () => {
    const isServed = await page.isServed();
    if (isOff) return;
    if (isServed) page.reload();
    else wait();
  };
  wait();
  return () => {
    isOff = true;
    clearTimeout(timer);
  };
}

const thisPage: PagePort = {
  isServed: () =>
    fetch(location.pathname + location.search, { cache: 'no-store' }).then(
      (answer) => answer.ok,
      () => false,
    ),
  reload: () => location.reload(),
  chance: Math.random,
};
