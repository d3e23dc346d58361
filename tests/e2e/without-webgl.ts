import { findChromium } from '#run/chromium.ts';

/** A browser that cannot draw the map: a page without it takes a tenth of the time. */
export const WITHOUT_WEBGL = {
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-3d-apis', '--no-first-run', '--disable-background-networking'],
};
