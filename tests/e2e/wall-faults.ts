import type { Page } from '@playwright/test';

/** Text that is cut off, too small, across a seam or over other text; the map's own letters are MapLibre's. */
export function faultsOf(page: Page, columns: number): Promise<string[]> {
  return page.evaluate((seams) => {
    const base = Math.max(14, Math.min(window.innerWidth, window.innerHeight) / 34);
    const faults: string[] = [];
    const boxes: { text: string; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (
        text === '' ||
        parent === null ||
        parent.closest('.maplibregl-map, .wall__tools, script, noscript, .map-view')
      )
        continue;
      const style = getComputedStyle(parent);
      if (style.visibility === 'hidden') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width === 0) continue;
        if (Number.parseFloat(style.fontSize) < base - 0.5) faults.push(`small: ${text}`);
        const isOut = box.left < 0 || box.top < 0 || box.right > window.innerWidth || box.bottom > window.innerHeight;
        if (isOut) faults.push(`outside: ${text}`);
        for (let seam = 1; seam < seams; seam++) {
          const x = (window.innerWidth / seams) * seam;
          if (box.left < x && box.right > x) faults.push(`across a seam: ${text}`);
        }
        const list = parent.closest('ul')?.getBoundingClientRect();
        if (list && box.bottom > list.bottom + 1) faults.push(`cut: ${text}`);
        for (const other of boxes) {
          const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          // line boxes of one paragraph touch each other by the leading
          if (wide > 1 && high > base * 0.4) faults.push(`over each other: ${text} | ${other.text}`);
        }
        boxes.push({ text, box });
      }
    }
    const map = document.querySelector('.wall__map')?.getBoundingClientRect();
    if (!map || map.width < window.innerWidth * 0.6 - 1) faults.push('the map has less than three fifths');
    const label = document.querySelector('.wall-figure__label');
    const value = document.querySelector('.wall-figure__value');
    const size = (element: Element | null) => Number.parseFloat(element ? getComputedStyle(element).fontSize : '0');
    if (Math.abs(size(value) - size(label) * 2.5) > 1) faults.push('figures are not two and a half times the text');
    if (document.querySelectorAll('.wall-figure').length > 4) faults.push('more than four figures');
    return faults;
  }, columns);
}
