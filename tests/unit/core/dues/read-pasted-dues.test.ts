import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duesDoubts } from '#core/dues/dues-doubts.ts';
import { readCount, readMonth, readPastedDues } from '#core/dues/read-pasted-dues.ts';

const when = { month: '2026-11', latest: '2026-11' };
const read = (...lines: string[]) => readPastedDues(lines.join('\r\n'), when);

describe('a pasted table of dues', () => {
  it('is read by the words of its heading, in any order, with numbers and months as people write them', () => {
    const { fault, rows } = read(
      '序号\t已缴人数（人）\t组织\t月份\t应缴人数',
      '1\t11\t定襄县第一党支部（法兰）\t2026年10月\t12人',
      '',
      '2\t１，２００\t"第二""党支部"""\t\t1,200',
    );
    expect(fault).toBeNull();
    expect(rows).toEqual([
      { line: 2, organisation: '定襄县第一党支部（法兰）', month: '2026-10', owed: 12, paid: 11, fault: null },
      { line: 4, organisation: '第二"党支部"', month: '2026-11', owed: 1200, paid: 1200, fault: null },
    ]);
  });

  it('says of each row what is wrong with it', () => {
    const { rows } = read(
      '党组织名称,月份,应缴,实缴人数',
      ',2026-10,1,1',
      '甲,十月,1,1',
      '甲,2026-10,约3,1',
      '甲,2026-10,-3,1',
      '甲,2026-10,3,4',
      '甲,2026-10,3,3',
      '甲,2026/10,3,3',
      '甲,2026-12,3,3',
    );
    expect(rows.map(({ fault }) => fault)).toEqual([
      ...['NO_ORGANISATION', 'BAD_MONTH', 'BAD_COUNT', 'BAD_COUNT', 'PAID_OVER_OWED', null, 'TWICE', 'MONTH_TO_COME'],
    ]);
  });

  it('is refused where a column is missing or there are too many rows', () => {
    expect(read('月份\t应缴人数\t已缴人数').fault).toBe('NO_ORGANISATION_COLUMN');
    expect(read('组织\t已缴人数').fault).toBe('NO_OWED_COLUMN');
    expect(read('组织\t应缴人数').fault).toBe('NO_PAID_COLUMN');
    expect(read('').fault).toBe('NO_ORGANISATION_COLUMN');
    const many = Array.from({ length: 501 }, (_, i) => `支部${i}\t3\t3`);
    expect(read('组织\t应缴人数\t已缴人数', ...many)).toEqual({ fault: 'TOO_MANY_ROWS', rows: [] });
  });

  it('reads back every month and count as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const two = String(month).padStart(2, '0');
        for (const written of [`${year}-${two}`, `${year}年${month}月`, `${year}/${month}/1`, `${year}${two}`]) {
          expect(readMonth(written)).toBe(`${year}-${two}`);
        }
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (count) => {
        for (const written of [String(count), count.toLocaleString('en'), `${count} 人`]) {
          expect(readCount(written)).toBe(count);
        }
      }),
    );
    for (const written of ['2026.1', '２０２６．１', '2026-13', '2026', '20261', '10月', ''])
      expect(readMonth(written)).toBeNull();
    expect(['2026.01', '2026.10', '2026.1.5', '2026-1'].map(readMonth)).toEqual([
      ...['2026-01', '2026-10', '2026-01', '2026-01'],
    ]);
    for (const written of ['', '-1', '1.5', '约3', '100001']) expect(readCount(written)).toBeNull();
  });
});

it('doubts more than the registered members, and nothing where those are not known', () => {
  expect(duesDoubts(49, '3_TO_49')).toEqual([]);
  expect(duesDoubts(50, '3_TO_49')).toEqual(['MORE_THAN_MEMBERS']);
  expect(duesDoubts(3, 'UNDER_3')).toEqual(['MORE_THAN_MEMBERS']);
  expect(duesDoubts(5000, '100_AND_MORE')).toEqual([]);
  expect(duesDoubts(5000, null)).toEqual([]);
  expect(duesDoubts(0, null)).toEqual(['NOBODY_OWED']);
});
