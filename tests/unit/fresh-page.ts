import { afterAll, beforeAll, vi } from 'vitest';

/** Modules, and with them the page, are shared by the files of a worker: none meets what another has left in it. */
beforeAll(() => {
  const page = globalThis.document;
  if (page?.body === undefined) return;
  page.body.replaceChildren();
  for (const name of page.documentElement.getAttributeNames()) page.documentElement.removeAttribute(name);
  history.replaceState(null, '', '/');
  localStorage.clear();
  sessionStorage.clear();
});
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
