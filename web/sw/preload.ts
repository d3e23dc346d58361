declare const self: ServiceWorkerGlobalScope;

/** The browser asks the server for a page while the worker wakes up. */
export function usePreload(): void {
  self.addEventListener('activate', (event) => {
    event.waitUntil(self.registration.navigationPreload?.enable().catch(() => undefined) ?? Promise.resolve());
  });
}

/** What it was answered; undefined where it did not ask. */
export async function preloaded(event: ExtendableEvent): Promise<Response | undefined> {
  return event instanceof FetchEvent ? ((await event.preloadResponse) as Response | undefined) : undefined;
}
