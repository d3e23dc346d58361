// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { errorPage } from '#gateway/error-page.ts';
import { PAGE_TEXTS } from '#gateway/error-texts.ts';

const codes = Object.keys(PAGE_TEXTS) as (keyof typeof PAGE_TEXTS)[];

describe.each(codes)('the page for %s', (code) => {
  const html = errorPage(code, '00000000-0000-4000-8000-000000000000');
  const page = new DOMParser().parseFromString(html, 'text/html');

  it('is Chinese with one heading, one main and a line of English', () => {
    expect(page.documentElement.lang).toBe('zh-CN');
    expect(page.querySelectorAll('h1')).toHaveLength(1);
    expect(page.querySelector('main h1')?.textContent).toBe(PAGE_TEXTS[code].title);
    expect(page.querySelector('[lang=en]')?.textContent).toBe(PAGE_TEXTS[code].english);
  });

  it('needs nothing but itself: no script, no style attribute, no other file', () => {
    expect(page.querySelectorAll('script, [style], [onclick], img, link:not([rel=icon])')).toHaveLength(0);
    expect(html).not.toMatch(/https?:\/\//);
  });

  it('leads on to the three entrances', () => {
    const links = [...page.querySelectorAll('nav a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/', '/leader/', '/staff/']);
  });
});
