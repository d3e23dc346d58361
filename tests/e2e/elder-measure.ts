import { expect, type Page } from '@playwright/test';

/** R06, values of the App version: main text, line height, targets of elder mode. CSS pixels. */
const SMALLEST_TEXT = 18;
const SMALLEST_LINE = 1.3;
const SMALLEST_TARGET = 60;
/** Browsers round boxes to fractions of a pixel. */
const ROUNDING = 0.5;

type Limits = { text: number; line: number; target: number };

/** Everything on the page that is smaller than elder mode allows, named so that it can be found. */
export async function expectElderSizes(page: Page, limits: Partial<Limits> = {}): Promise<void> {
  const { target, text, line } = { text: SMALLEST_TEXT, line: SMALLEST_LINE, target: SMALLEST_TARGET, ...limits };
  const faults = await page.evaluate(measure, { text, line, target: target - ROUNDING });
  expect.soft(faults, page.url()).toEqual([]);
}

/** Runs in the page. */
function measure({ line, target, text }: Limits): string[] {
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.className || '-'} “${(element.textContent ?? '').trim().slice(0, 20)}”`;
  const isSeen = (element: Element) => {
    const { clipPath, visibility } = getComputedStyle(element);
    const { height, width } = element.getBoundingClientRect();
    return height > 1 && width > 1 && visibility === 'visible' && clipPath === 'none';
  };
  const faults: string[] = [];

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || (node.textContent ?? '').trim() === '' || parent.closest('script, style, noscript, svg')) continue;
    if (!isSeen(parent)) continue;
    const { fontSize, lineHeight } = getComputedStyle(parent);
    const size = Number.parseFloat(fontSize);
    if (size < text) faults.push(`text of ${size} px: ${name(parent)}`);
    const leading = Number.parseFloat(lineHeight) / size;
    if (!(leading >= line - 0.01)) faults.push(`line height ${lineHeight} of ${size} px: ${name(parent)}`);
  }

  // what is pressed may reach beyond its words: a row of a list is one link, a box stands in its label
  const pressed = (element: Element): DOMRect => {
    const { content, position } = getComputedStyle(element, '::after');
    const row = content !== 'none' && position === 'absolute' ? element.closest('.site-item') : null;
    const label =
      element instanceof HTMLInputElement && /radio|checkbox|file/.test(element.type) && element.closest('label');
    return (row ?? (label || element)).getBoundingClientRect();
  };
  const targets = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=switch]';
  for (const element of document.querySelectorAll(targets)) {
    if (!isSeen(element)) continue;
    const { height, width } = pressed(element);
    if (height < target || width < target) faults.push(`${Math.round(width)}×${Math.round(height)}: ${name(element)}`);
  }
  return faults;
}
