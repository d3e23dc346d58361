import { followElderDetail } from './elder-detail.ts';
import { offerReading } from './read-aloud.ts';

/**
 * What makes the page usable for everyone beyond its HTML. Only what is small and shown at once stands here; everything else is
 * fetched when it is needed, after the page is usable.
 */
export function everyone(page: Document = document): void {
  followElderDetail(page);
  offerReading(page);
  const { kiosk, seen } = page.documentElement.dataset;
  if (kiosk !== undefined) void import('./kiosk/kiosk.ts').then(({ startKiosk }) => startKiosk(kiosk));
  if (seen !== undefined || page.querySelector('[data-seen-pages]')) {
    void import('./pwa/offline-note.ts').then(({ tellOffline }) => tellOffline());
  }
  addEventListener('offline', () => {
    // kept by the service worker; without one nothing more can be said
    import('./pwa/offline-note.ts').then(
      ({ tellLost }) => tellLost(),
      () => undefined,
    );
  });
  afterLoad(() => {
    if ('serviceWorker' in navigator) void import('./pwa/register.ts').then(({ keepForOffline }) => keepForOffline());
  });
}

/** Once everything of the page has come, and the browser has nothing better to do. */
function afterLoad(work: () => void): void {
  const later = () =>
    'requestIdleCallback' in window ? requestIdleCallback(work, { timeout: 5000 }) : setTimeout(work, 500);
  if (document.readyState === 'complete') later();
  else addEventListener('load', later, { once: true });
}
