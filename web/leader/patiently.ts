/** Fetches a part of the page; without a network it waits until there is one again, and what stands there stays. */
export function patiently<T>(load: () => Promise<T>): Promise<T> {
  return load().catch(
    () =>
      new Promise<T>((resolve) => {
        window.addEventListener('online', () => resolve(patiently(load)), { once: true });
      }),
  );
}
