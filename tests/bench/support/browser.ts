import { type Browser, chromium } from '@playwright/test';
import { findChromium } from '#run/chromium.ts';

/** Headless Chromium that draws WebGL in software and looks up no outside host, as the browser tests have it. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
    ],
  });
}
