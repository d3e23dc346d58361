import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

/** A test of 党建一张图: whatever the browser complains about fails it. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens a view by its address and waits until the panel says what is there. */
export async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`/leader/${query}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Drawn, not only loaded. Drawing in software takes its time on a busy machine. */
export async function untilDrawn(page: Page): Promise<void> {
  await expect(page.locator('canvas.maplibregl-canvas')).toBeVisible({ timeout: 40_000 });
  await expect(page.getByText('正在打开地图…')).toBeHidden({ timeout: 40_000 });
}

export async function expectAccessible(page: Page): Promise<void> {
  // a drawn map is one named picture; its hundreds of outlines are hidden from assistive technology
  const { violations } = await new AxeBuilder({ page }).exclude('.svg-map > g').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])).toEqual([]);
}

/** Nothing hangs over the right edge. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}
