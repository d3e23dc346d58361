import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from '#core/csv.ts';
import type { Point } from '#core/schemas/common.ts';
import { fileHead } from '../../../web/leader/export/file-head.ts';
import { dutiesOf, type Supervised, toDo } from '../../../web/leader/export/supervision.ts';
import { exportZh } from '../../../web/leader/export/text/export-zh.ts';
import { parseView, startView } from '../../../web/leader/paths.ts';
import { fixedView } from '../../../web/leader/present/permanent-link.ts';
import { pageLines } from '../../../web/leader/print/furniture.ts';
import { cssString, hasMarginBoxes, pageRules } from '../../../web/leader/print/page-rule.ts';
import { DPI, layoutOf, margins, type Paper, PX_PER_MM, papers, pictureSize } from '../../../web/leader/print/paper.ts';
import { printZh } from '../../../web/leader/print/text/print-zh.ts';

const sheets: Paper[] = (['A4', 'A3'] as const).flatMap((name) => [
  { name, landscape: true },
  { name, landscape: false },
]);

describe.each(sheets.map((paper) => [`${paper.name} ${paper.landscape ? '横向' : '纵向'}`, paper] as const))(
  '%s',
  (_, paper) => {
    it('holds the map, and no more than the page has room for', () => {
      const { content, map, page } = layoutOf(paper);
      expect([page.width, page.height].sort((a, b) => a - b)).toEqual(papers[paper.name]);
      expect(map.width).toBeLessThanOrEqual(content.width);
      expect(map.height).toBeLessThan(content.height);
      expect(map.width * map.height).toBeGreaterThan(0.5 * content.width * content.height);
      expect(content.height + margins.top + margins.bottom).toBe(page.height);
    });

    it('has a map of at least 200 dots an inch that WebGL can draw', () => {
      const layout = layoutOf(paper);
      const { height, ratio, width } = pictureSize(layout);
      expect(DPI).toBeGreaterThanOrEqual(200);
      expect((width * ratio) / (layout.map.width / 25.4)).toBeCloseTo(DPI, 0);
      expect(width / height).toBeCloseTo(layout.map.width / layout.map.height, 1);
      expect(Math.max(width, height) * ratio).toBeLessThanOrEqual(4096);
      expect(PX_PER_MM).toBeCloseTo(3.78, 2);
    });
  },
);

describe('the head of a file', () => {
  const file = (samples: number, complete = true) =>
    fileHead(exportZh, {
      ...{ where: '定襄县', complete, asOf: '2026-11-30T13:05:00+08:00', link: 'https://atlas.example.cn/leader/' },
      table: { headings: ['名称', '示例'], rows: [['甲', null]], samples },
    }).map(([name]) => name);

  it('says of samples what the file holds, not what the page shows', () => {
    expect(file(0)).toContain('不含示例数据');
    expect(file(0).join()).not.toContain('含示例数据 ');
    expect(file(1)).toContain('含示例数据 1 条，见“示例”一列');
    expect(file(1)).not.toContain('不含示例数据');
  });

  it('says that something was left out only where it was', () => {
    expect(file(0).join()).not.toContain('只导出前');
    expect(file(0, false).join()).toContain('只导出前 1 条');
  });
});

describe('the lines of every page', () => {
  const furniture = {
    title: '晋中市 · 党建一张图',
    path: ['晋皖豫三省', '山西省', '晋中市'],
    asOf: '数据截至 2026-11-30 13:05',
    frozen: '月末定稿 2026-10（第 1 版）',
    samples: true,
    past: '名单是现在的登记',
    source: '天地图',
    review: '示例底图，未送审',
    link: 'https://atlas.example.cn/leader/?region=140700',
  };

  it('say what, where, as of when, whose, with samples and where to find it', () => {
    const lines = pageLines(furniture, printZh);
    const all = [...lines.head, ...lines.headEnd, ...lines.foot].join('\n');
    for (const part of [
      furniture.title,
      '山西省 › 晋中市',
      furniture.asOf,
      furniture.frozen,
      '含示例数据',
      furniture.past,
      '天地图',
      furniture.review,
      furniture.link,
    ]) {
      expect(all).toContain(part);
    }
  });

  it('name no base map where none is drawn, and no samples where there are none', () => {
    const all = JSON.stringify(
      pageLines({ ...furniture, source: null, samples: false, frozen: null, past: null }, printZh),
    );
    expect(all).not.toMatch(/底图|示例|定稿/);
    expect(all).toContain('系统登记');
  });

  it('stand in margin boxes with the number of the page, or leave them to the table', () => {
    const lines = pageLines(furniture, printZh);
    const [page, first] = pageRules({ name: 'A3', landscape: true }, lines, true);
    expect(page).toMatch(/size: 420mm 297mm/);
    expect(page).toMatch(/counter\(page\).*counter\(pages\)/);
    expect(first).not.toContain(furniture.title);
    expect(pageRules({ name: 'A4', landscape: false }, lines, false)).toEqual([
      '@page { size: 210mm 297mm; margin: 10mm 12mm; }',
    ]);
    expect(hasMarginBoxes({ CSSMarginRule: class {} } as never)).toBe(true);
    expect(hasMarginBoxes({} as never)).toBe(false);
  });

  it('are CSS strings that nothing inside can end', () => {
    expect(cssString('甲"乙\\丙\n丁')).toBe('"甲\\"乙\\\\丙\\a 丁"');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = cssString(text);
        expect(written.slice(1, -1).replace(/\\./gs, '')).not.toMatch(/["\n\r\f]/);
      }),
    );
  });
});

describe('a permanent link', () => {
  it('fixes the day and the ground, and leaves the presentation out', () => {
    const now = Date.parse('2026-11-30T13:05:00+08:00');
    const shown = { ...startView, present: true, route: 'ps_0123456789', stop: 3 };
    expect(fixedView(shown, [112, 37, 113, 38], now)).toEqual({
      ...startView,
      date: '2026-11-30',
      box: [112, 37, 113, 38],
    });
    expect(fixedView({ ...startView, date: '2026-10-31' }, null, now).date).toBe('2026-10-31');
    expect(parseView('?date=2026-10-31').present).toBe(false);
  });
});

const point: Point = { lng: 112.7, lat: 37.7, precision: 'SURVEYED', schematic: false };
const fine: Supervised = {
  ...{ name: '甲', verifyState: 'VERIFIED', verifiedOn: '2026-10-01', phone: '0354-3080000', address: '甲路 1 号' },
  ...{ point, isIllustrative: false, responsibleUnit: '甲单位', dueOn: '2027-10-01' },
};

describe('督办清单', () => {
  it('leaves out what is in order', () => {
    expect(dutiesOf(fine)).toEqual([]);
    expect(toDo([fine])).toEqual([]);
  });

  it.each([
    ['OVERDUE', { verifyState: 'OVERDUE' }],
    ['REVIEW_DUE', { verifyState: 'REVIEW_DUE' }],
    ['UNVERIFIED', { verifyState: 'UNVERIFIED', verifiedOn: null }],
    ['NO_PHONE', { phone: null }],
    ['NO_UNIT', { responsibleUnit: null }],
    ['NO_ADDRESS', { address: null }],
    ['ROUGH_PLACE', { point: null }],
    ['ROUGH_PLACE', { point: { ...point, schematic: true } }],
  ] as const)('says %s', (duty, change) => {
    expect(dutiesOf({ ...fine, ...change })).toEqual([duty]);
  });

  it('asks nobody for the phone of a sample', () => {
    expect(dutiesOf({ ...fine, phone: null, responsibleUnit: null, isIllustrative: true })).toEqual([]);
  });

  it('puts the most urgent first, and of those the one due earliest', () => {
    const sites: Supervised[] = [
      { ...fine, name: '缺电话', phone: null },
      { ...fine, name: '待复核', verifyState: 'REVIEW_DUE' },
      { ...fine, name: '晚', verifyState: 'OVERDUE', dueOn: '2026-09-01' },
      { ...fine, name: '早', verifyState: 'OVERDUE', dueOn: '2026-08-01' },
    ];
    expect(toDo(sites).map(({ site }) => site.name)).toEqual(['早', '晚', '待复核', '缺电话']);
  });
});

describe('a CSV of a list', () => {
  it('runs no formula that somebody put into a name', () => {
    expect(csvLine(['=1+1', '甲,乙', 3])).toBe(`'=1+1,"甲,乙",3\r\n`);
  });
});
