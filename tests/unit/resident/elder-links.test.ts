// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { followElderLinks } from '../../../web/resident/browser/elder-links.ts';

const BAR = '<a class="bar" href="?region=140702&elder=on">长辈版</a>';
const SIZES = ['on', '2', '3'].map(
  (step) => `<a class="size" href="?region=140702&elder=${step}" data-elder-step="${step}">x</a>`,
);
const LANGUAGE = '<a class="language" href="?elder=on&lang=en" hreflang="en">EN</a>';

function press(selector: string, init: MouseEventInit = {}): boolean {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
  document.querySelector(selector)?.dispatchEvent(event);
  return event.defaultPrevented;
}

const state = () => [document.documentElement.dataset.elder, document.documentElement.dataset.elderStep];
const href = (selector: string) => document.querySelector(selector)?.getAttribute('href');

// the page's own listeners stay with the document of this file: started once, like on a real page
document.body.innerHTML = '';
followElderLinks();

beforeEach(() => {
  // biome-ignore lint/suspicious/noDocumentCookie: what is tested is written the same way, for browsers without the Cookie Store
  document.cookie = 'elder=off; Path=/';
  for (const name of ['elder', 'elderStep']) delete document.documentElement.dataset[name];
  history.replaceState(null, '', '/?region=140702');
  document.body.innerHTML = BAR + SIZES.join('') + LANGUAGE;
});

describe('the elder links', () => {
  it('switch in place, back and forth, and remember', () => {
    expect(press('.bar')).toBe(true);
    expect(state()).toEqual(['on', undefined]);
    expect(document.cookie).toContain('elder=on');
    expect(href('.bar')).toBe('?region=140702&elder=off');
    press('.bar');
    expect(state()).toEqual([undefined, undefined]);
    expect(href('.bar')).toBe('?region=140702&elder=on');
  });

  it('set the size and say which one it is', () => {
    press('.size:nth-of-type(4)');
    expect(state()).toEqual(['on', '3']);
    expect(document.querySelectorAll('[aria-current]')).toHaveLength(1);
    expect(document.querySelector('[aria-current]')?.getAttribute('data-elder-step')).toBe('3');
  });

  it('take the choice out of the address, where it would win over the next one', () => {
    history.replaceState(null, '', '/?region=140702&elder=2');
    press('.bar');
    expect(location.search).toBe('?region=140702');
  });

  it('leave a new tab and the language link to the browser', () => {
    expect(press('.bar', { ctrlKey: true })).toBe(false);
    expect(press('.language')).toBe(false);
    expect(state()).toEqual([undefined, undefined]);
  });
});
