import { describe, expect, it } from 'vitest';
import type { InboxItem } from '#core/schemas/staff.ts';
import type { StaffCorrection } from '#core/schemas/staff-correction.ts';
import { meetsStandard } from '#core/standard-checks.ts';
import { acceptedValues } from '../../../../web/staff/flow/corrections/accepted-values.ts';
import { answerTo, keptAnswer } from '../../../../web/staff/flow/corrections/kept-answer.ts';
import { checkFigure, figureBody, figureForm, toldForm } from '../../../../web/staff/flow/figures/figure-form.ts';
import { itemWords } from '../../../../web/staff/flow/inbox/item-words.ts';
import { flowZh } from '../../../../web/staff/flow/text/flow-zh.ts';

describe('adopting a correction', () => {
  const correction: StaffCorrection = {
    ...{ id: 'cr_0000000001', version: 1, kind: 'POSITION', status: 'SUBMITTED', text: null, metres: 87 },
    ...{ point: { lng: 112.958, lat: 38.48, accuracyM: 20 }, createdAt: '2026-11-20T09:00:00+08:00', photos: [] },
    site: {
      ...{ id: 'st_0000000001', version: 3, name: '阵地', address: null, phone: '0350-6021234', point: null },
      ...{ regionCode: '140921', regionName: '定襄县', parkName: null },
    },
    ...{ answer: null, answeredAt: null, answeredBy: null, mayDecide: true },
  };

  it('changes only what is said, and what differs', () => {
    expect(acceptedValues(correction, { usePoint: false, phone: '0350-6021234' })).toEqual({});
    expect(acceptedValues(correction, { usePoint: false, phone: ' 0350-6029999 ' })).toEqual({ phone: '0350-6029999' });
    expect(acceptedValues(correction, { usePoint: true, phone: '' })).toMatchObject({
      point: { lng: 112.958, lat: 38.48, precision: 'GEOCODED', system: 'WGS84' },
    });
    expect(acceptedValues({ ...correction, point: null }, { usePoint: true, phone: '' })).toEqual({});
  });

  it('keeps the answer to one visitor from another of the same site', () => {
    const kept = keptAnswer('cr_0000000001', '已改正\n谢谢');
    expect(answerTo('cr_0000000001', kept)).toBe('已改正\n谢谢');
    expect(answerTo('cr_0000000002', kept)).toBe('');
    expect(answerTo('cr_0000000001', '')).toBe('');
    expect(keptAnswer('cr_0000000001', '')).toBe('');
  });
});

describe('the form of a figure', () => {
  const filled = {
    ...figureForm(null),
    ...{ label: '党群阵地', valueText: '126个', value: '126', scope: '全县', asOf: '2025', region: '140921' },
    ...{ quotation: '全县建成党群阵地126个。', document: 'dc_0000000001', documentTitle: '旧稿' },
  };

  it('says what is missing and what is wrong', () => {
    expect(checkFigure(figureForm(null)).missing).toEqual([
      ...['label', 'valueText', 'scope', 'asOf', 'region', 'quotation', 'document'],
    ]);
    expect(checkFigure(filled)).toEqual({ missing: [], wrong: {} });
    expect(Object.keys(checkFigure({ ...filled, asOf: '去年' }).wrong)).toEqual(['asOf']);
    expect(checkFigure({ ...filled, isNewDocument: true }).missing).toEqual(['documentPublishedOn']);
  });

  it('goes on with what was told before: nothing of it is lost on its way back', () => {
    const { isNewDocument: _, ...told } = { ...filled, document: null, documentPublishedOn: '2025-12-30' };
    const fields = Object.entries(told).flatMap(([field, wanted]) =>
      wanted === null ? [] : [{ field, before: null, current: null, wanted }],
    );
    expect(figureBody(toldForm({ fields }))).toEqual(figureBody({ ...told, isNewDocument: true }));
    const old = fields.filter(({ field }) => !field.startsWith('document'));
    const known = [...old, { field: 'document', before: null, current: null, wanted: 'dc_0000000001' }];
    expect(toldForm({ fields: known })).toMatchObject({ isNewDocument: false, document: 'dc_0000000001' });
  });

  it('sends either the document or a new one, and nothing for what is empty', () => {
    expect(figureBody(filled)).toMatchObject({
      document: 'dc_0000000001',
      documentTitle: null,
      note: null,
      reason: null,
    });
    expect(figureBody({ ...filled, isNewDocument: true, note: '  ' })).toMatchObject({
      ...{ document: null, documentTitle: '旧稿', note: null },
    });
    expect(Object.keys(figureBody(filled))).not.toContain('isNewDocument');
  });
});

it('达标 needs all six; one that is not met decides, one that was not seen leaves it open', () => {
  const met = {
    ...{
      checkPlace: true,
      checkEquipment: true,
      checkSign: true,
      checkBooks: true,
      checkRules: true,
      checkActivities: true,
    },
  };
  expect(meetsStandard(met)).toBe(true);
  expect(meetsStandard({ ...met, checkBooks: null })).toBeNull();
  expect(meetsStandard({ ...met, checkBooks: null, checkSign: false })).toBe(false);
});

it.each([
  ['RETURNED', { what: 'UPDATE' }, '阵地 · 修改 · 定襄县'],
  ['VERIFY_OVERDUE', { what: 'OVERDUE' }, '阵地 · 逾期 · 定襄县'],
  ['CORRECTIONS', { what: 'PHONE' }, '阵地 · 电话不通 · 定襄县'],
  ['IMPORTS_TO_APPROVE', { what: '120' }, '阵地 · 120 行 · 定襄县'],
  ['TO_APPROVE', { kind: 'FIGURE', what: 'CREATE', regionName: null }, '资料公布 · 新增'],
  ['OTHER', { kind: null, what: null }, '定襄县'],
] as const)('an item of %s says what it is about', (section, more, words) => {
  const item: InboxItem = {
    ...{ id: 'x', title: 'x', kind: 'SITE', what: null, said: null, regionName: '定襄县', from: null },
    ...{ at: '2026-11-20T09:00:00+08:00', dueOn: null, path: 'changes' },
    ...more,
  };
  expect(itemWords(section, item, (term) => term.zh, flowZh)).toBe(words);
});
