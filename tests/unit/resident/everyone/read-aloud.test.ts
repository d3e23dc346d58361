// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { whenWords } from '../../../../web/resident/browser/pwa/when-words.ts';
import { languageOf } from '../../../../web/resident/browser/read-aloud.ts';
import { everyoneEn } from '../../../../web/resident/text/everyone-en.ts';
import { everyoneZh } from '../../../../web/resident/text/everyone-zh.ts';

describe('the language of a voice', () => {
  it.each([
    ['zh-CN', 'zh'],
    ['zh_CN', 'zh'],
    ['zh-HK', 'zh'],
    ['cmn-Hans-CN', 'zh'],
    ['en-US', 'en'],
    ['', ''],
  ])('%s is %s', (lang, language) => {
    expect(languageOf({ lang })).toBe(language);
  });
});

describe('when a page was seen', () => {
  const seen = Date.parse('2026-11-20T09:12:00+08:00');

  it('is a time today and a day with it later, in China’s time', () => {
    expect(whenWords(seen, Date.parse('2026-11-20T23:59:00+08:00'), everyoneZh.offline)).toBe('09:12');
    expect(whenWords(seen, Date.parse('2026-11-21T00:00:00+08:00'), everyoneZh.offline)).toBe('11月20日 09:12');
    expect(whenWords(seen, Date.parse('2026-11-21T00:00:00+08:00'), everyoneEn.offline)).toBe('09:12 on 20 Nov');
  });
});
