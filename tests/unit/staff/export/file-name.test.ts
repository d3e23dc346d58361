import { expect, it } from 'vitest';
import { fileName } from '../../../../web/staff/export/model/file-name.ts';

const parts = { kind: '阵地', scope: '晋中市', marks: [], system: 'GCJ-02', day: '2026-11-30' };

it('an exported file says what it holds, of where, in which system and of when', () => {
  expect(fileName(parts)).toBe('阵地_晋中市_GCJ-02_2026-11-30');
  expect(fileName({ ...parts, marks: ['已筛选', '含示例数据'], system: null })).toBe(
    '阵地_晋中市_已筛选_含示例数据_2026-11-30',
  );
});

it('is a name that every system takes', () => {
  expect(fileName({ ...parts, scope: ' A/B:“园区”_一*期?\n ' })).toBe('阵地_AB“园区”一期_GCJ-02_2026-11-30');
  expect(fileName({ ...parts, scope: '长'.repeat(200) })).toHaveLength(
    '阵地_'.length + 60 + '_GCJ-02_2026-11-30'.length,
  );
});
