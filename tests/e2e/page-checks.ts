import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

/** A test of a page: whatever the browser complains about fails it, refusals of the content security policy included. */
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

/** axe finds nothing. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOf(page)).toEqual([]);
}

/** Nothing hangs over the right edge. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

/** One page after the other in one browser, which has the files of the first by then: each that fails is named. */
export async function expectAllAccessible(
  page: Page,
  states: Record<string, string>,
  open: (address: string) => Promise<unknown>,
): Promise<void> {
  test.slow();
  for (const [name, address] of Object.entries(states)) {
    await test.step(name, async () => {
      await open(address);
      expect.soft(await violationsOf(page), name).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(over, `${name}：横向滚动`).toBeLessThanOrEqual(0);
    });
  }
}

/** The same for states of one page, as a test for each kind of screen on which some of them are laid out anew. */
export function testAccessible(
  on: typeof test,
  states: Readonly<Record<string, string>>,
  screens: Readonly<Record<string, readonly string[]>>,
  open: (page: Page, address: string) => Promise<unknown>,
): void {
  for (const [screen, names] of Object.entries(screens)) {
    on(`没有无障碍问题，没有横向滚动 @${screen}`, async ({ page }) => {
      const shown = Object.fromEntries(names.map((name) => [name, states[name] ?? '']));
      await expectAllAccessible(page, shown, async (address) => {
        await open(page, address);
        await page.waitForLoadState('networkidle');
      });
    });
  }
}

async function violationsOf(page: Page) {
  // what fades in or out has colours of its own for a moment
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity),
  );
  const { violations } = await new AxeBuilder({ page })
    // no page has frames; the other mode opens a page of its own each time, which makes a map be drawn anew
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    // a drawn map is one named picture; its hundreds of outlines are hidden from assistive technology
    .exclude('.svg-map > g')
    .analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]);
}
