import { describe, expect, it } from 'vitest';
import { etagMatches, type PageVersion, pageEtag } from '../../../web/resident/page-etag.ts';
import type { Visitor } from '../../../web/resident/visitor.ts';
import { config, NOW } from './samples.ts';

const assets = { entry: '/resident/assets/resident-AAAAAAAA.js', styles: [], preloads: [] };
const visitor: Visitor = { language: 'zh', elder: 0, full: false, kiosk: null };
const version: PageVersion = { config, assets, visitor, now: NOW };

describe('the validator of a page', () => {
  it('stays while nothing changed within the minute', () => {
    const later = { ...version, now: NOW + 59_000, config: { ...config, asOf: '2026-11-20T09:30:59+08:00' } };
    expect(pageEtag(later)).toBe(pageEtag(version));
    expect(pageEtag(version)).toMatch(/^W\/"[\x21\x23-\x7e]+"$/);
  });

  it.each([
    ['a publication', { config: { ...config, publicationNo: 8 } }],
    ['the next minute', { now: NOW + 60_000 }],
    ['the other language', { visitor: { ...visitor, language: 'en' } }],
    ['elder mode', { visitor: { ...visitor, elder: 1 } }],
    ['everything in elder mode', { visitor: { ...visitor, elder: 1, full: true } }],
    ['a kiosk', { visitor: { ...visitor, kiosk: '140702' } }],
    ['larger letters', { visitor: { ...visitor, elder: 2 } }],
    ['another build', { assets: { ...assets, entry: '/resident/assets/resident-BBBBBBBB.js' } }],
    ['another setting', { config: { ...config, demoData: false } }],
    ['a filing number', { config: { ...config, footer: { ...config.footer, icp: '晋ICP备12345678号' } } }],
  ] satisfies [string, Partial<PageVersion>][])('changes with %s', (_what, change) => {
    expect(pageEtag({ ...version, ...change })).not.toBe(pageEtag(version));
  });
});

describe('If-None-Match', () => {
  it.each([
    [null, false],
    ['', false],
    ['W/"a"', true],
    ['"a"', true],
    ['"b", W/"a"', true],
    ['*', true],
    ['W/"ab"', false],
  ])('%s against W/"a": %s', (given, expected) => {
    expect(etagMatches(given, 'W/"a"')).toBe(expected);
  });
});
