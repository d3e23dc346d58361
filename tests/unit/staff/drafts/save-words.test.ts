import { describe, expect, it } from 'vitest';
import type { KeepState } from '../../../../web/staff/drafts/create-keeper.ts';
import type { SendState } from '../../../../web/staff/drafts/create-send.ts';
import { saveWords, whenWords } from '../../../../web/staff/drafts/save-words.ts';
import { draftsZh } from '../../../../web/staff/drafts/text/drafts-zh.ts';

const NOW = Date.parse('2026-11-20T09:30:00+08:00');
const TODAY = Date.parse('2026-11-20T09:12:00+08:00');

const said = (keep: KeepState, { send = 'IDLE', online = true }: { send?: SendState; online?: boolean } = {}) =>
  saveWords({ keep, send, online }, draftsZh, NOW)?.words ?? null;

describe('where the words of a form are', () => {
  it.each<[KeepState, string | null, string | null]>([
    [{ kind: 'CLEAN' }, null, '离线，填写的内容会保存在本机'],
    [{ kind: 'SAVING' }, '正在保存', '正在保存'],
    [{ kind: 'SAVED', at: TODAY }, '已保存在本机 09:12', '离线，草稿保存在本机 09:12'],
    [{ kind: 'SENT', at: TODAY }, '已提交 09:12', '已提交 09:12'],
  ])('is said as it is: %j', (keep, online, offline) => {
    expect([said(keep), said(keep, { online: false })]).toEqual([online, offline]);
  });

  it('is never said to be saved or sent while it could not be kept, whatever else goes on', () => {
    for (const send of ['IDLE', 'SENDING', 'WAITING', 'FAILED'] as const) {
      for (const online of [true, false]) {
        const words = said({ kind: 'FAILED', reason: 'FULL' }, { send, online });
        expect(words).toMatch(/^未能保存在本机：浏览器的存储空间满了/);
      }
    }
  });

  it('says that it waits as long as it does', () => {
    expect(said({ kind: 'SAVED', at: TODAY }, { send: 'WAITING', online: false })).toBe('离线，联网后自动提交');
  });

  it('names the day where it is another one, by China’s clock', () => {
    expect(whenWords(Date.parse('2026-11-19T23:59:00+08:00'), NOW)).toBe('2026-11-19 23:59');
    expect(whenWords(Date.parse('2026-11-20T00:00:00+08:00'), NOW)).toBe('00:00');
  });
});
