import type { Page } from '@playwright/test';
import { type PdfPage, pdfPages } from '#tests/support/pdf-text.ts';

/** What the browser would put on paper, NFKC: radicals that fonts share with letters are letters, wide signs are narrow. */
export async function printedPages(page: Page): Promise<PdfPage[]> {
  const file = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return pdfPages(file).map((one) => ({ ...one, text: one.text.normalize('NFKC') }));
}
