import { describe, expect, it } from 'vitest';
import type { AuditLine } from '#core/schemas/access.ts';
import { auditDetail, kindName } from '../../../../web/staff/account/model/audit-detail.ts';
import { auditZh } from '../../../../web/staff/account/text/audit-zh.ts';

const names = { '140921': '山西省忻州市定襄县', st_0000000001: '东镇党群服务中心', lc_1: '东镇驿站' };

function line(kind: string | null, detail: object, fields: readonly string[] = []): AuditLine {
  return {
    ...{ seq: 7, at: '2026-11-20T09:30:00+08:00', who: 'u1', whoName: '位置维护岗', action: 'UPDATE', result: 'OK' },
    ...{ kind, id: null, idName: null, regionCode: null, ip: null, fields, detail },
  };
}

/** `标签：内容` of all that is said. */
function say(one: AuditLine): string[] {
  const words = { text: auditZh, term: ({ zh }: { zh: string }) => zh, names };
  return auditDetail(one, words).map(({ label, words: said }) => `${label}：${said}`);
}

describe('the detail of a line of the audit log', () => {
  it('of a record names its fields as forms do, and keeps fingerprints to the raw record', () => {
    const detail = {
      why: '更正电话',
      version: 3,
      fields: ['phone', 'lat', 'lng', 'publicationStatus'],
      stateHash: 'ab12',
    };
    expect(say(line('SITE', detail, ['phone', 'point', 'publicationStatus']))).toEqual([
      '说明：更正电话',
      '版本：第 3 版',
      '改了：办公电话、位置、公开状态',
    ]);
  });

  it.each([
    ['a grant everywhere', { role: 'AUDITOR', regionCode: null, record: null }, ['角色：审计员', '地区：不限地区']],
    [
      'a grant in a region',
      { role: 'ORG_DEPT', regionCode: '140921' },
      ['角色：组织部门审核', '地区：山西省忻州市定襄县（140921）'],
    ],
    [
      'a grant on one record',
      { role: 'STATION_STAFF', regionCode: null, record: { kind: 'SITE', id: 'st_0000000001' } },
      ['角色：站点工作人员', '资料：阵地 东镇党群服务中心（st_0000000001）'],
    ],
    [
      'a submission',
      { action: 'CLOSE', record: 'st_0000000001' },
      ['内容：停用', '资料：东镇党群服务中心（st_0000000001）'],
    ],
    ['a decision', { changes: ['lc_1', 'lc_2'], reason: null }, ['修改：2 条 东镇驿站（lc_1）、lc_2']],
    ['a photo', { photo: 'ph_1', act: 'TEXT', alt: '大门' }, ['照片：ph_1', '操作：改替代文字', '替代文字：大门']],
    [
      'an import',
      { kind: 'SITE', file: '台账.xlsx', sha256: 'f', creates: 3, updates: 0, revisions: 'f', reason: null },
      ['类别：阵地', '文件：台账.xlsx', '新增：3 条', '更新：0 条'],
    ],
    [
      'an export',
      { format: 'XLSX', system: 'GCJ02', columns: ['name', 'point'], filter: 'region=140921', kind: 'PARK' },
      ['格式：XLSX', '坐标系：高德/腾讯（GCJ-02）', '列数：2 列', '筛选条件：region=140921', '类别：园区'],
    ],
    [
      'public holidays',
      { year: 2027, source: '国办发明电〔2026〕1号', added: ['2027-01-01 HOLIDAY 元旦'], removed: [] },
      ['年份：2027', '依据：国办发明电〔2026〕1号', '加入：2027-01-01 放假 元旦'],
    ],
    ['a load', { parts: [{ code: 'regions', rowCount: 48933, digest: 'f' }] }, ['装入：行政区划 48933 行']],
    ['a second factor', { secondFactor: 'RECOVERY_CODE' }, ['动态验证：恢复码']],
    ['an instant', { until: '2026-11-20T01:30:00Z' }, ['until：2026-11-20 09:30']],
    ['nothing', {}, []],
  ])('of %s is in words', (_, detail, said) => {
    expect(say(line('ACCOUNT', detail))).toEqual(said);
  });

  it('of a correction names the fields of the position', () => {
    const detail = { decision: 'ACCEPT', site: 'st_0000000001', fields: ['phone'] };
    expect(say(line('CORRECTION', detail, ['phone']))).toEqual([
      '处理结果：采纳',
      '阵地：东镇党群服务中心（st_0000000001）',
      '改了：办公电话',
    ]);
  });

  it('names what it is about in both languages', () => {
    const inChinese = (kind: string) => kindName(kind, { term: ({ zh }) => zh });
    expect(['SITE', 'IMPORT_BATCH', 'X'].map(inChinese)).toEqual(['阵地', '导入批次', 'X']);
    expect(kindName('ACCOUNT', { term: ({ en }) => en })).toBe('Account');
  });
});
