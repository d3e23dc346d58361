import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium } from '#run/chromium.ts';
import { ROOT } from '#run/places.ts';

const port = process.env.E2E_PORT ?? '8799';
const origin = `http://127.0.0.1:${port}`;
const report = process.env.E2E_REPORT;

/** A test says in its title or tags on which screens it runs: @phone, @laptop, @wall. Without any it runs on a laptop. */
const screens = {
  phone: { grep: /@phone\b/, width: 390, height: 844, hasTouch: true, isMobile: true },
  laptop: { grep: /@laptop\b|^(?!.*@(phone|wall)\b)/s, width: 1280, height: 800 },
  wall: { grep: /@wall\b/, width: 1920, height: 1080 },
};

/** Journeys that make records public: they come last, so that nobody else's lists grow meanwhile. */
const PUBLISHING = /(staff-(records|import)|wall-live)\.spec\.ts$/;
const laptop = { width: screens.laptop.width, height: screens.laptop.height };

export default defineConfig({
  testDir: 'e2e',
  outputDir: '.artifacts/e2e',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  // Maps are drawn in software here: a busy machine needs time, not another verdict. A second try is counted and named.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  retries: process.env.CI ? 1 : 0,
  reporter: report ? [['dot'], ['json', { outputFile: report }]] : [['list']],
  use: {
    baseURL: origin,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // what a service worker fetches passes by the answers that tests put in place; resident-offline.spec.ts allows it
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findChromium(),
      // No look-ups of outside hosts, and WebGL in software.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
      ],
    },
  },
  projects: [
    { name: 'setup', testMatch: /\.setup\.ts$/ },
    ...Object.entries(screens).map(([name, { grep, width, height, ...device }]) => ({
      name,
      grep,
      testIgnore: PUBLISHING,
      dependencies: ['setup'],
      use: { viewport: { width, height }, ...device },
    })),
    {
      name: 'publishing',
      testMatch: PUBLISHING,
      dependencies: Object.keys(screens),
      use: { viewport: laptop },
    },
  ],
  webServer: {
    command: 'node workers/run/entry.mjs start',
    cwd: ROOT,
    url: `${origin}/api/health`,
    env: {
      PORT: port,
      HOST: '127.0.0.1',
      STATE_DIR: join(ROOT, '.state', 'e2e'),
      NODE_ENV: 'production',
      // 随手拍 is open here; its page without a handling unit is shown over made-up settings
      HAZARD_UNIT: '示范区城市管理局',
      HAZARD_HOURS: '每天 8:00-20:00',
      HAZARD_PHONE: '0354-3080000',
    },
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
