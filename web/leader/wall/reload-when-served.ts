/** What a page says of the build it came from; null where it says nothing. */
export type Release = { name: string | null };

/** What it needs of the page, so that it can be tried without one. */
export type PagePort = {
  /** The build that runs here. */
  own: () => Release;
  /** The build whose page is served now; null while none is. */
  served: () => Promise<Release | null>;
  reload: () => void;
  /** In [0, 1): a hundred screens do not come back in one instant. */
  chance: () => number;
};

/** Between a fifth of this and somewhat more than the whole, ms. */
const QUIET_MS = 20_000;

/**
 * Opens the page anew, each screen after a wait of its own. Never while the page itself cannot be had: the browser's own error
 * page, or one that the network puts in its place, would stay for good where nobody sits. The answer calls it off.
 */
export function reloadWhenServed(page: PagePort = thisPage): () => void {
  let isOff = false;
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    timer = setTimeout(attempt, (0.2 + page.chance()) * QUIET_MS);
  };
  const attempt = async () => {
    const served = await page.served();
    if (isOff) return;
    if (served !== null && (served.name !== null || page.own().name === null)) page.reload();
    else wait();
  };
  wait();
  return () => {
    isOff = true;
    clearTimeout(timer);
  };
}

/** The page of this address; what a build calls itself stands in its head. */
export const thisPage: PagePort = {
  own: () => releaseOf(document),
  served: async () => {
    const answer = await fetch(location.pathname + location.search, { cache: 'no-store' }).catch(() => null);
    const text = answer?.ok ? await answer.text().catch(() => null) : null;
    return text === null ? null : releaseOf(new DOMParser().parseFromString(text, 'text/html'));
  },
  reload: () => location.reload(),
  chance: Math.random,
};

function releaseOf(page: Document): Release {
  return { name: page.querySelector('meta[name="release"]')?.getAttribute('content') ?? null };
}
