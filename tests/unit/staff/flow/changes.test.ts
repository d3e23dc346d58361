// @vitest-environment happy-dom
import { createRoot, createSignal } from 'solid-js';
import { describe, expect, it } from 'vitest';
import type { ShownChange } from '#core/schemas/staff.ts';
import { changesFilter, changesOwn } from '../../../../web/staff/flow/changes/changes-query.ts';
import { createChoice } from '../../../../web/staff/flow/changes/create-choice.ts';
import { movesOf } from '../../../../web/staff/flow/changes/moves.ts';
import { remindText } from '../../../../web/staff/flow/changes/remind-text.ts';
import { flowZh } from '../../../../web/staff/flow/text/flow-zh.ts';

const point = (lng: number, lat: number) => ({
  lng,
  lat,
  precision: 'SURVEYED',
  system: null,
  entered: null,
  source: null,
});

function change(id: string, more: Partial<ShownChange> = {}): ShownChange {
  return {
    ...{
      id,
      version: 1,
      kind: 'SITE',
      record: 'st_1',
      title: `阵地 ${id}`,
      regionCode: '140921',
      regionName: '定襄县',
    },
    ...{
      action: 'UPDATE',
      status: 'SUBMITTED',
      fields: [],
      names: {},
      conflicts: [],
      doubts: [],
      movedM: null,
      into: null,
    },
    ...{
      reason: null,
      returnReason: null,
      createdBy: '张三',
      createdAt: '2026-11-20T09:00:00+08:00',
      submittedBy: '张三',
    },
    ...{
      submittedAt: '2026-11-20T09:00:00+08:00',
      decidedBy: null,
      decidedAt: null,
      own: false,
      mayDecide: true,
      undecidable: null,
    },
    ...more,
  };
}

const zh = (term: { zh: string }) => term.zh;

describe('the reminder for the working group', () => {
  it('says who asks by role, what, how many and where, and names nobody', () => {
    const fields = ['address', 'point'].map((field) => ({ field, before: null, current: null, wanted: null }));
    const changes = [change('lc_1', { fields, movedM: 350 }), change('lc_2', { action: 'CLOSE' })];
    const text = remindText({ changes, role: '园区管理员', link: 'https://x/staff/changes' }, zh, flowZh);
    expect(text).toBe(
      [
        '【提醒审核】园区管理员提交了 2 条修改，请审核：',
        '1. 阵地 lc_1：修改地址、位置（移动 350 米）',
        '2. 阵地 lc_2：停用',
        'https://x/staff/changes',
      ].join('\n'),
    );
    expect(text).not.toContain('张三');
  });

  it('tells the first eight and how many more', () => {
    const changes = Array.from({ length: 11 }, (_, i) => change(`lc_${i}`));
    const lines = remindText({ changes, role: '园区管理员', link: 'x' }, zh, flowZh).split('\n');
    expect(lines).toHaveLength(1 + 8 + 2);
    expect(lines.at(-2)).toBe('……另有 3 条');
  });
});

describe('moves on the map', () => {
  it('are those of changes that set a point, from where it is now', () => {
    const moved = [{ field: 'point', before: null, current: point(112.9, 38.4), wanted: point(112.9, 38.42) }];
    const made = [{ field: 'point', before: null, current: null, wanted: point(112.8, 38.3) }];
    const cleared = [{ field: 'point', before: null, current: point(112.9, 38.4), wanted: null }];
    const changes = [
      change('lc_1', { fields: moved }),
      change('lc_2', { fields: made }),
      change('lc_3', { fields: cleared }),
      change('lc_4'),
    ];
    expect(movesOf(changes, flowZh)).toEqual([
      { id: 'lc_1', name: '阵地 lc_1', old: [112.9, 38.4], point: [112.9, 38.42], length: '2.2 公里' },
      { id: 'lc_2', name: '阵地 lc_2', old: null, point: [112.8, 38.3], length: '' },
    ]);
  });
});

describe('what is chosen', () => {
  it('is only what can be decided, in the order of the list, and goes with the list', () => {
    createRoot((dispose) => {
      const [items, setItems] = createSignal([change('lc_1'), change('lc_2', { mayDecide: false }), change('lc_3')]);
      const choice = createChoice(items);
      const ids = () => choice.chosen().map(({ id }) => id);
      for (const id of ['lc_3', 'lc_2', 'lc_1', 'lc_9', null]) choice.toggle(id);
      expect(ids()).toEqual(['lc_1', 'lc_3']);
      choice.toggle('lc_3');
      expect(ids()).toEqual(['lc_1']);
      choice.toggleAll(true);
      expect(ids()).toEqual(['lc_1', 'lc_3']);
      setItems([change('lc_3')]);
      expect(ids()).toEqual(['lc_3']);
      choice.clear();
      expect(ids()).toEqual([]);
      dispose();
    });
  });
});

describe('the address of the page', () => {
  it.each([
    { status: 'SUBMITTED', kind: null, mine: false, region: null },
    { status: 'APPLIED', kind: 'FIGURE', mine: true, region: '140723' },
    { status: 'DRAFT', kind: 'SITE', mine: false, region: '140000' },
  ] as const)('says $status $kind $mine $region and is read again', (filter) => {
    expect(changesFilter(changesOwn(filter))).toEqual(filter);
  });

  it('takes what it does not know as not said', () => {
    expect(changesFilter({ status: 'NONE', kind: 'CAT', mine: 'x', region: '榆次' })).toEqual({
      status: 'SUBMITTED',
      kind: null,
      mine: false,
      region: null,
    });
  });
});
