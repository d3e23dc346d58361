import { expect, type Page } from '@playwright/test';

/** Opens a list by its address and waits until its first answer is there. */
export async function openList(page: Page, address = '/staff/'): Promise<void> {
  await page.goto(address);
  await expect(countLine(page)).toHaveText(/^(共|先列出) \d+ 条|^\d+ records/);
}

/** 共 … 条, said aloud too. */
export function countLine(page: Page) {
  return page.getByRole('complementary').getByRole('status').first();
}

/** Rows of records, without the header. */
export function rows(page: Page) {
  return page.getByRole('table').locator('tbody').getByRole('row');
}

/** Names in the first column, from the top. */
export async function names(page: Page): Promise<string[]> {
  return page.getByRole('table').locator('tbody').getByRole('rowheader').allInnerTexts();
}

/** What the API lists for a question, as the table should: names in its order. */
export async function namesFromApi(page: Page, question: string): Promise<string[]> {
  const answer = await page.request.get(`/api/${question}&limit=500`);
  expect(answer.ok()).toBe(true);
  const { items } = (await answer.json()) as { items: { name: string }[] };
  return items.map((item) => item.name);
}

/** On a phone the filters are folded away. */
export async function openFilters(page: Page): Promise<void> {
  const folded = page.getByRole('complementary').locator('summary');
  if (await folded.isVisible()) await folded.click();
}

/** The facts of the open record: a region beside the map, a sheet on phones. */
export function record(page: Page, name: string | RegExp) {
  return page.getByRole('heading', { level: 2, name });
}
