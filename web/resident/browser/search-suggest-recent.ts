const KEY = 'recent-searches';
const MOST = 5;

/** Words searched for on this device, newest first. They never leave it; a browser without storage remembers nothing. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function rememberSearch(text: string): void {
  const words = text.trim();
  if (words === '') return;
  write([words, ...recentSearches().filter((other) => other !== words)].slice(0, MOST));
}

export function forgetSearches(): void {
  write([]);
}

function write(searches: readonly string[]): void {
  try {
    if (searches.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(searches));
  } catch {
    // storage is full or forbidden: nothing is remembered
  }
}
