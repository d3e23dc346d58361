import { expect, type Page } from '@playwright/test';

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
