import { describe, expect, it } from 'vitest';
import type { PreviewRow } from '#core/import/preview-row.ts';
import type { CellProblem } from '#core/import/problem.ts';
import {
  countRows,
  filterRows,
  isDoubtful,
  noFilter,
  pointOfRow,
  problemsAt,
  rowTexts,
  standingFilter,
  toneOf,
} from '../../../../web/staff/import/preview/row-model.ts';
import { previewOf, settingsOf, tableOf } from '../../core/import/import-world.ts';

const lines = [
  '名称|类型|行政区划|经度|纬度|所属园区|办公电话',
  '甲|展馆|定襄县|112.95|38.481|定襄经开区|0350-6022222',
  '乙|没有的|定襄县|112.95|38.482|定襄经开区|不详电话',
  '丙|展馆|定襄县|117.2|32.2|定襄经开区|',
];
const preview = previewOf('SITE', lines);
const [plain, wrong, far] = preview.rows;

describe('the numbers of a preview', () => {
  it('count each row once by what is done with it, and once for each kind of problem', () => {
    const { actions, doubtful, problems } = countRows(preview);
    expect(actions).toMatchObject({ CREATE: 2, UPDATE: 0, SAME: 0, ERROR: 1, SKIPPED: 0 });
    expect(doubtful).toBe(1);
    expect(problems.get('PHONE')).toBe(1);
  });

  it('are the numbers of rows that the filters show', () => {
    const { actions, doubtful, problems } = countRows(preview);
    for (const action of ['CREATE', 'UPDATE', 'SAME', 'ERROR'] as const)
      expect(filterRows(preview.rows, { ...noFilter, action })).toHaveLength(actions[action]);
    expect(filterRows(preview.rows, { ...noFilter, action: 'DOUBTFUL' })).toHaveLength(doubtful);
    for (const [problem, count] of problems)
      expect(filterRows(preview.rows, { ...noFilter, problem })).toHaveLength(count);
    expect(filterRows(preview.rows, noFilter)).toBe(preview.rows);
  });

  it('end a filter by what no row is any more', () => {
    const counts = countRows(preview);
    expect(standingFilter({ action: 'ERROR', problem: 'PHONE' }, counts)).toEqual({
      action: 'ERROR',
      problem: 'PHONE',
    });
    expect(standingFilter({ action: 'DOUBTFUL', problem: null }, counts).action).toBe('DOUBTFUL');
    expect(standingFilter({ action: 'UPDATE', problem: 'USCC' }, counts)).toEqual(noFilter);
    const mended = countRows({ rows: preview.rows.filter(({ action }) => action !== 'ERROR') });
    expect(standingFilter({ action: 'ERROR', problem: 'PHONE' }, mended)).toEqual(noFilter);
  });

  it('leave out what was put aside', () => {
    const rows = preview.rows.map((row): PreviewRow => ({ ...row, action: 'SKIPPED' }));
    expect(countRows({ rows }).problems.size).toBe(0);
    expect(rows.some(isDoubtful)).toBe(false);
  });
});

describe('a row on the map', () => {
  it('is coloured by the worst that is said of it', () => {
    const tones = preview.rows.map(toneOf);
    expect(tones).toEqual(['NEW', 'WRONG', 'DOUBTFUL']);
    const of = (action: PreviewRow['action']) => (plain === undefined ? null : toneOf({ ...plain, action }));
    expect([of('UPDATE'), of('SAME')]).toEqual(['CHANGED', 'SAME']);
  });

  it('lies where it says, or where its record is', () => {
    const bare = { ...plainRow(), patch: {}, before: {} };
    const existing = new Map([['st_0000000001', [112, 38] as const]]);
    expect(pointOfRow(plainRow(), existing, null)).toEqual([112.95, 38.481]);
    expect(pointOfRow({ ...bare, before: { point: { lng: 113, lat: 39 } } }, existing, null)).toEqual([113, 39]);
    expect(pointOfRow(bare, existing, 'st_0000000001')).toEqual([112, 38]);
    expect(pointOfRow({ ...bare, patch: { point: null } }, existing, null)).toBeNull();
  });
});

describe('the cells of a row', () => {
  const table = tableOf('SITE', lines);

  it('are shown as they stand in the file, corrections applied', () => {
    const settings = settingsOf('SITE', table, { edits: { 3: { type: '展馆' } } });
    const { targets, textOf } = rowTexts('SITE', table, settings, {});
    expect(targets).toEqual(['name', 'type', 'region', 'point.lng', 'point.lat', 'park', 'phone']);
    expect([textOf(2, 'type'), textOf(3, 'type'), textOf(3, 'name'), textOf(4, 'phone'), textOf(9, 'name')]).toEqual([
      '展馆',
      '展馆',
      '乙',
      '',
      '',
    ]);
  });

  it('carry their problems, the point at each of its columns', () => {
    const codes = (problems: readonly CellProblem[]) => problems.map(({ field }) => field);
    expect(codes(wrong === undefined ? [] : problemsAt(wrong, 'type'))).toEqual(['type']);
    const about = far?.problems.filter(({ field }) => field === 'point') ?? [];
    expect(about.length).toBeGreaterThan(0);
    expect(far === undefined ? [] : problemsAt(far, 'point.lng')).toEqual(about);
    expect(far === undefined ? [] : problemsAt(far, 'point.lat')).toEqual(about);
  });
});

function plainRow(): PreviewRow {
  if (plain === undefined) throw new Error('no row');
  return plain;
}
