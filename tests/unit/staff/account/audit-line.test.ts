import { describe, expect, it } from 'vitest';
import type { AuditLine } from '#core/schemas/access.ts';
import { auditFilter, auditOwn } from '../../../../web/staff/account/model/audit-filter.ts';
import { lineWords } from '../../../../web/staff/account/model/audit-line.ts';
import { accountZh } from '../../../../web/staff/account/text/account-zh.ts';

const line: AuditLine = {
  ...{ seq: 7, at: '2026-11-20T09:30:00+08:00', who: 'u1', whoName: '位置维护岗', action: 'UPDATE', result: 'OK' },
  ...{ kind: 'SITE', id: 'st_0000000001', idName: null, regionCode: null, ip: null, fields: [], detail: {} },
};
const words = (part: Partial<AuditLine>) =>
  lineWords(
    { ...line, ...part },
    { names: { st_0000000001: '东镇党群服务中心' }, term: ({ zh }) => zh, text: accountZh },
  );

describe('a line of the audit log', () => {
  it('says who, what, about which record and how it went', () => {
    expect(words({})).toEqual({ who: '位置维护岗', action: '修改', object: '阵地 东镇党群服务中心', result: '成功' });
    expect(words({ kind: 'ACCOUNT', id: 'u2', idName: '审核岗' }).object).toBe('账号 审核岗');
    expect(words({ kind: null, id: null, result: 'FORBIDDEN' })).toMatchObject({
      object: '',
      result: '您没有这项操作的权限。',
    });
    expect(words({ action: 'LATER', kind: 'LATER', id: null })).toMatchObject({ action: 'LATER', object: 'LATER' });
  });

  it('names a screen by where it hangs, with its code', () => {
    const screen = { kind: 'DISPLAY_TOKEN', id: 'dt_0000000001', idName: '一楼大厅' };
    expect(words(screen).object).toBe('大屏 一楼大厅（dt_0000000001）');
    expect(words({ ...screen, who: 'display:dt_0000000001', whoName: '一楼大厅' }).who).toBe('大屏 一楼大厅');
    expect(words({ ...screen, idName: null }).object).toBe('大屏 dt_0000000001');
  });

  it('names the record of a one-time link', () => {
    expect(words({ who: 'link:5', whoName: '东街村' }).who).toBe('一次性链接 5（东街村）');
    expect(words({ who: 'link:5', whoName: null }).who).toBe('一次性链接 5');
    expect([words({ who: 'system', whoName: null }).who, words({ who: 'u9', whoName: null }).who]).toEqual([
      '系统',
      'u9',
    ]);
  });
});

it('filters of the log go into the address and come back', () => {
  const filter = { action: 'GRANT', result: '', who: 'link:5', from: '2026-11-01', to: '' };
  expect(auditOwn(filter)).toEqual({ action: 'GRANT', who: 'link:5', from: '2026-11-01' });
  expect(auditFilter(auditOwn(filter))).toEqual(filter);
  expect(auditOwn(auditFilter({ other: 'x' }))).toEqual({});
});
