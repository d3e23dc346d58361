// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@solidjs/testing-library';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Share } from '#core/schemas/region.ts';
import type { Language } from '#ui/preferences.ts';
import { type Leader, LeaderContext } from '../../../web/leader/context.ts';
import { DataContext, type LeaderData } from '../../../web/leader/data.ts';
import { duesZh } from '../../../web/leader/dues/text/dues-zh.ts';
import type { PlaceData } from '../../../web/leader/model/place-data.ts';
import { startView, type View } from '../../../web/leader/paths.ts';
import { createSheet, type Parts } from '../../../web/leader/print/create-sheet.ts';
import { SheetCards, SheetFigures } from '../../../web/leader/print/SheetFigures.tsx';
import { printEn } from '../../../web/leader/print/text/print-en.ts';
import { printZh } from '../../../web/leader/print/text/print-zh.ts';
import { en } from '../../../web/leader/text/en.ts';
import { zh } from '../../../web/leader/text/zh.ts';
import { figure, placeData, site } from './records.ts';

afterEach(cleanup);

const leaderAt = (view: Partial<View>, api: unknown = {}, language: Language = 'zh'): Leader =>
  // no more of it is used
  ({
    language,
    text: language === 'en' ? en : zh,
    term: ({ zh: word }: { zh: string }) => word,
    view: () => ({ ...startView, ...view }),
    api,
  }) as never;

describe('the figures of a sheet', () => {
  const none = { numerator: 0, denominator: 0, percent: null };
  const share: Share = { code: 'ORG_COVERAGE', registered: none, illustrative: none };
  const coverage = figure({
    ...{ id: 'fg_0000000007', label: '非公企业组织覆盖率', metric: null, valueText: '95.9%', unit: '%' },
    ...{ numerator: '466', denominator: '486', derived: true },
  });
  const show = (data: PlaceData, view: Partial<View> = {}) =>
    render(() => (
      <LeaderContext.Provider value={leaderAt(view)}>
        <SheetCards data={data} text={printZh} />
        <SheetFigures data={data} text={printZh} />
      </LeaderContext.Provider>
    ));

  it('name the share that a document published, and deny none', () => {
    show(placeData({ figures: [coverage], shares: [share] }));
    const [published, registered] = screen.getAllByRole('row', { name: /非公企业组织覆盖率/ });
    expect(published?.textContent).toContain('资料公布（2024）');
    expect(published?.textContent).toContain('95.9%（466/486，推算）');
    expect(registered?.textContent).toContain('系统登记');
    expect(screen.queryByText(zh.compare.unpublished)).toBeNull();
  });

  it('say of a doubtful figure that it is doubtful, on the cards and in the table', () => {
    const counts = [{ metric: 'SITES' as const, registered: 0, illustrative: 0, lists: [] }];
    show(placeData({ counts, figures: [figure({ reliability: 'DISPUTED' })] }));
    expect(screen.getByText('资料公布（2024，存疑）')).toBeTruthy();
    expect(within(screen.getByRole('row', { name: /党群阵地/ })).getByText('119个（2024，存疑）')).toBeTruthy();
  });
});

describe('the lists of a sheet', () => {
  const frozen = { month: '2026-10', on: '2026-10-31', edition: 1, frozenAt: '', regionCode: '140921', regionName: '' };
  const now = '2026-11-30T13:05:00+08:00';
  const ofMonthEnd = '/api/sites?region=140921&date=2026-10-31';
  const api = {
    get: async () => ({
      frozen,
      counts: [{ metric: 'SITES', registered: 1, illustrative: 0, list: ofMonthEnd }],
      shares: [],
    }),
    getAll: async (_: string, { query }: { query: { date?: string | null } }) => {
      const then = site({ id: 'st_0000000001' });
      return query.date
        ? { items: [then], complete: true, asOf: `${query.date}T23:59:59+08:00` }
        : { items: [then, site({ id: 'st_0000000002' })], complete: true, asOf: now };
    },
  };
  const data = placeData({
    counts: [{ metric: 'SITES', registered: 2, illustrative: 0, lists: ['/api/sites?region=140921'] }],
    asOf: now,
  });
  const asked: Parts = {
    ...{ map: false, figures: true, now: false, supervision: false, dues: false },
    list: { of: 'count', metric: 'SITES' },
  };
  const prepare = (parts: Partial<Parts>, view: Partial<View> = {}, language: Language = 'zh', at = data) => {
    const words = language === 'en' ? printEn : printZh;
    const held: { made?: ReturnType<ReturnType<typeof createSheet>['prepare']> } = {};
    const Sheet = () => {
      const paper = { name: 'A4', landscape: true } as const;
      held.made = createSheet(words).prepare(paper, { ...asked, ...parts }, new AbortController().signal);
      return null;
    };
    const page = { place: { data: () => at }, map: () => undefined, config: { data: () => undefined } };
    render(() => (
      <LeaderContext.Provider value={leaderAt(view, api, language)}>
        <DataContext.Provider value={page as unknown as LeaderData}>
          <Sheet />
        </DataContext.Provider>
      </LeaderContext.Provider>
    ));
    return held.made;
  };

  it('are of the day of the frozen figures beside them, and say so', async () => {
    const made = await prepare({});
    const [list] = made?.lists ?? [];
    expect(made?.figures?.counts[0]?.registered).toBe(1);
    expect(list?.rows).toHaveLength(1);
    expect(list?.asOf).toBe('数据截至 2026-10-31');
  });

  it('are of now beside the figures of now, and where no figures are printed', async () => {
    for (const parts of [{ now: true }, { figures: false }]) {
      const [list] = (await prepare(parts))?.lists ?? [];
      expect(list?.rows).toHaveLength(2);
      expect(list?.asOf).toBe('数据截至 2026-11-30 13:05');
    }
  });

  it('of what is to be followed up are of now on a past day, and the sheet says that they are', async () => {
    const made = await prepare({ figures: false, list: null, supervision: true }, { date: '2026-06-30' });
    const [list] = made?.lists ?? [];
    expect(list?.asOf).toBe('数据截至 2026-11-30 13:05');
    expect(list?.note).toBe(printZh.supervisionNow);
    expect(made?.furniture.asOf).toBe('数据截至 2026-06-30');
    expect(made?.furniture.past).toContain(printZh.supervisionNow);
    expect((await prepare({ supervision: true }))?.lists.at(-1)?.note).toBeNull();
  });

  it('of dues are of a region alone, with the whole in a sentence, and of now on a past day', async () => {
    const row = {
      ...{ code: null, name: null, organisations: 10, registered: 10, owed: '500', paid: '—', unpaid: '<3' },
    };
    const dues = {
      month: '2026-05',
      asOf: now,
      total: row,
      types: [{ ...row, code: 'BRANCH' }],
      regions: [],
      parks: [],
    };
    const fetched = vi.fn(async () => Response.json(dues));
    vi.stubGlobal('fetch', fetched);
    const parts = { figures: false, list: null, dues: true };
    const made = await prepare(parts, { date: '2026-06-30' });
    expect(made?.lists[0]?.note).toContain('未缴不足 3 人；10 个党组织中 10 个已登记。');
    expect(made?.lists[0]?.note).toContain(duesZh.ofNow);
    expect(made?.furniture.past).toContain(duesZh.ofNow);
    const park = { place: { kind: 'park', id: 'pk_1' } as const, scope: { region: '140921', park: 'pk_1' } };
    expect((await prepare(parts, {}, 'zh', placeData(park)))?.lists).toEqual([]);
    expect(fetched).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });

  it.each(['zh', 'en'] as const)('say what is of now in a sentence of its own (%s)', async (language) => {
    const parts = { figures: false, list: null, supervision: true };
    const past = (await prepare(parts, { date: '2026-06-30' }, language))?.furniture.past;
    expect(past).toBe(
      language === 'en'
        ? `${en.dates.bannerNote} ${printEn.supervisionNow}`
        : `${zh.dates.bannerNote}${printZh.supervisionNow}`,
    );
  });
});
