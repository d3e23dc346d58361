import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ROOT } from './places.ts';

/**
 * Draws web/resident/public/share.png from share-image.svg: 1200 × 630 px, what WeChat and others show where a page is passed
 * on. Run by hand after the drawing was changed: `node web/shared-entries/share-image.ts`. Needs Chinese fonts.
 */
const [width, height] = [1200, 630];
const svg = readFileSync(join(ROOT, 'web/resident/share-image.svg'), 'utf8');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width, height } });
await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
await page.screenshot({ path: join(ROOT, 'web/resident/public/share.png') });
await browser.close();
