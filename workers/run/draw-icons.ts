import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from './chromium.ts';
import { ROOT } from './places.ts';

/**
 * Draws the icons of the installed portal from the one drawing of its mark: `node workers/run/draw-icons.ts`, after the drawing
 * was changed. Their names stand in web/resident/manifest.ts.
 */
const DRAWING = join(ROOT, 'web/resident/icon.svg');
const FOLDER = join(ROOT, 'web/resident/public/icons');
const PAPER = '#f6f4ef';

/** `share` is how much of the square the mark takes: a maskable icon may be cut down to the circle inside it. */
const icons = [
  { file: 'icon-180.png', size: 180, share: 0.88, ground: PAPER },
  { file: 'icon-192.png', size: 192, share: 0.9, ground: 'transparent' },
  { file: 'icon-512.png', size: 512, share: 0.9, ground: 'transparent' },
  { file: 'icon-512-maskable.png', size: 512, share: 0.7, ground: PAPER },
] as const;

async function draw(page: Page, { ground, share, size }: (typeof icons)[number]): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  const side = Math.round(size * share);
  const mark = readFileSync(DRAWING, 'utf8').replace('<svg ', `<svg width="${side}" height="${side}" `);
  const style = `margin:0;width:${size}px;height:${size}px;display:grid;place-items:center;background:${ground}`;
  await page.setContent(`<!doctype html><body style="${style}">${mark}</body>`);
  return page.screenshot({ omitBackground: true });
}

const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  mkdirSync(FOLDER, { recursive: true });
  const page = await browser.newPage();
  for (const icon of icons) writeFileSync(join(FOLDER, icon.file), await draw(page, icon));
} finally {
  await browser.close();
}
