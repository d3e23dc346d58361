/** The secret of a link stands behind `#`: browsers send it to nobody. Null for a link that was not copied whole. */
export function linkToken(hash: string = location.hash): string | null {
  return /^#([A-Za-z0-9_-]{43})$/.exec(hash)?.[1] ?? null;
}

/** Takes a used secret out of the address bar and the history. */
export function forgetToken(): void {
  history.replaceState(history.state, '', location.pathname + location.search);
}
