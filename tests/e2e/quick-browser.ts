import { findChromium } from '#run/chromium.ts';

/** A browser that cannot draw the map: a page without it takes a tenth of the time. */
export const WITHOUT_WEBGL = {
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-3d-apis', '--no-first-run', '--disable-background-networking'],
};

/**
 * One browser context for all tests of a file on a screen, emptied between them but for the files of the portal: fetching and
 * compiling those took longer than most tests. Only for files whose tests set neither position nor permissions as they run.
 */
export const ONE_CONTEXT = { reuseContext: true };
