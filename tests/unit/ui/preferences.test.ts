import { describe, expect, it } from 'vitest';
import {
  cookieValue,
  elderAttributes,
  elderCookie,
  languageCookie,
  preferenceHref,
  readElder,
  readLanguage,
} from '#ui/preferences.ts';

const query = (text: string) => new URLSearchParams(text);

describe('language', () => {
  it.each([
    ['lang=en', 'lang=zh', 'en'],
    ['', 'a=1; lang=en', 'en'],
    ['lang=fr', 'lang=en', 'en'],
    ['lang=fr', 'lang=fr', 'zh'],
    ['', null, 'zh'],
    ['', 'xlang=en', 'zh'],
  ])('of ?%s with cookie %s is %3$s', (search, cookie, expected) => {
    expect(readLanguage(query(search), cookie)).toBe(expected);
  });

  it('is remembered for a year on every path', () => {
    expect(languageCookie('en')).toBe('lang=en; Path=/; Max-Age=31536000; SameSite=Lax');
  });
});

describe('elder mode', () => {
  it.each([
    ['', undefined, 0],
    ['', 'elder=on', 1],
    ['', 'lang=en; elder=3', 3],
    ['elder=off', 'elder=on', 0],
    ['elder=on', 'elder=off', 1],
    ['elder=9', 'elder=2', 2],
    ['', 'elder=yes', 0],
  ])('of ?%s with cookie %s is step %3$s', (search, cookie, expected) => {
    expect(readElder(query(search), cookie)).toBe(expected);
  });

  it.each([0, 1, 2, 3] as const)('step %d survives the cookie', (step) => {
    expect(readElder(query(''), elderCookie(step).split(';')[0])).toBe(step);
  });

  it('leaves the attributes out while off', () => {
    expect(elderAttributes(0)).toEqual({ 'data-elder': undefined, 'data-elder-step': undefined });
    expect(elderAttributes(1)).toEqual({ 'data-elder': 'on', 'data-elder-step': undefined });
    expect(elderAttributes(3)).toEqual({ 'data-elder': 'on', 'data-elder-step': '3' });
  });
});

describe('links that change a preference', () => {
  it('keep the rest of the query', () => {
    expect(preferenceHref('?region=140921&lang=zh', { lang: 'en' })).toBe('?region=140921&lang=en');
    expect(preferenceHref('', { elder: 1 })).toBe('?elder=on');
  });
});

describe('cookieValue', () => {
  it('takes the whole value and only the exact name', () => {
    expect(cookieValue('a=b=c; elder = on ', 'a')).toBe('b=c');
    expect(cookieValue('a=b; elder = on ', 'elder')).toBe('on');
    expect(cookieValue('=x; elders=on', 'elder')).toBeUndefined();
  });
});
