// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CalendarDay } from '#core/hours/calendar.ts';
import { packagedDays } from '#core/hours/holiday-table.ts';
import type { StaffYear } from '#core/schemas/staff-calendar.ts';
import { CalendarPage } from '../../../../web/staff/calendar/CalendarPage.tsx';
import { type Staff, StaffContext } from '../../../../web/staff/context.ts';
import { DataContext } from '../../../../web/staff/data.ts';
import { DraftsContext } from '../../../../web/staff/drafts/drafts-desk.ts';
import { startView, type View } from '../../../../web/staff/paths.ts';
import { zh } from '../../../../web/staff/text/zh.ts';
import { at } from '../../core/hours/hours-of.ts';
import { makePc, openTab } from '../drafts/desk.ts';

// patient: a machine at work on other tests takes its time
configure({ asyncUtilTimeout: 20_000 });

const of2026 = packagedDays.filter(({ day }) => day >= '2025-12-29' && day <= '2026-12-28');
const NOTICE = `国办发明电〔2026〕9号
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至13日（周六）放假调休，共9天。2月14日（周日）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天，不调休。
六、中秋节：9月15日（周三）放假1天，不调休。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。`;

/** The API's years, as somebody else may change them meanwhile. */
function portal() {
  const years = new Map<number, { days: readonly CalendarDay[]; source: string | null; version: number }>([
    [2026, { days: of2026, source: null, version: 1 }],
  ]);
  const sent: { source: string; days: readonly CalendarDay[] }[] = [];
  const yearOf = (year: number) => years.get(year) ?? { days: [], source: null, version: 0 };
  const answer = async (path: string, init?: RequestInit): Promise<Response> => {
    if (init?.method !== 'POST') {
      const year = Number(new URL(path, 'http://localhost').searchParams.get('year'));
      const { days, source, version } = yearOf(year);
      const known = [...years.keys()];
      const shown: StaffYear = { year, version: `v${version}`, source, packaged: year === 2026, days, known };
      return Response.json(shown);
    }
    const body = JSON.parse(String(init.body));
    const now = yearOf(body.year);
    if (body.version !== `v${now.version}`) {
      return Response.json({ error: { code: 'STALE_VERSION', message: '', requestId: 'r' } }, { status: 412 });
    }
    sent.push(body);
    years.set(body.year, { days: body.days, source: body.source, version: now.version + 1 });
    return Response.json({ year: body.year, version: `v${now.version + 1}` });
  };
  return { years, sent, answer, screen: undefined as 'phone' | undefined };
}

beforeEach(() => void vi.useFakeTimers({ now: at('2026-11-20 10:00'), toFake: ['Date'] }));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function open(given = portal()) {
  vi.stubGlobal('fetch', given.answer);
  const { desk } = await openTab(makePc());
  const [view, setView] = createSignal<View>({ ...startView, page: 'calendar' });
  const staff = {
    language: 'zh',
    text: zh,
    view,
    online: () => true,
    screen: () => given.screen ?? 'wide',
    term: (words: { zh: string }) => words.zh,
    change: (part: Partial<View>) => setView((before) => ({ ...before, ...part })),
  } as unknown as Staff; // the page uses no more of it
  const data = { config: { data: () => undefined } } as unknown as Parameters<typeof DataContext.Provider>[0]['value']; // the footer's
  render(() => (
    <StaffContext.Provider value={staff}>
      <DataContext.Provider value={data}>
        <DraftsContext.Provider value={desk}>
          <CalendarPage />
        </DraftsContext.Provider>
      </DataContext.Provider>
    </StaffContext.Provider>
  ));
  await screen.findByRole('group', { name: /年日历$/ });
  return given;
}

const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const paste = (text: string) =>
  fireEvent.input(screen.getByLabelText('国务院办公厅通知的文字'), { target: { value: text } });
const arrangement = () =>
  within(screen.getByRole('region', { name: '这一年的安排' }))
    .queryAllByRole('row')
    .slice(1)
    .map((row) => Array.from(row.children, (cell) => cell.textContent?.trim()));

describe('the page of the public holidays', () => {
  it('opens on the year to come in November, takes the notice over and saves it', async () => {
    const { sent } = await open();
    expect(screen.getByRole('group', { name: '2027 年日历' })).toBeTruthy();
    paste(NOTICE);
    expect(screen.getByText('看懂了 7 个节日，请逐行核对。')).toBeTruthy();
    expect(arrangement()).toEqual([]);
    click('填入日历');
    expect(arrangement()[1]).toEqual(['春节', '2月5日（周五） 至 2月13日（周六） 9 天', '2月14日（周日）']);
    expect(screen.getByDisplayValue('国办发明电〔2026〕9号')).toBeTruthy();
    expect(screen.getByRole('button', { name: '2月5日（周五） 春节放假' })).toBeTruthy();
    click('保存并生效');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ year: 2027, version: 'v0', source: '国办发明电〔2026〕9号' });
    expect(sent[0]?.days).toHaveLength(33);
    await waitFor(() => expect(screen.getByRole('option', { name: '2027 年' })).toBeTruthy());
  });

  it('marks what does not fit before anything is taken', async () => {
    await open();
    paste('一、元旦：1月1日（周四）至3日放假，共4天。1月4日上班。');
    expect(screen.getByText('1月1日(周四)：括号里的星期和日期对不上')).toBeTruthy();
    expect(screen.getByText('1月4日：调休上班的日子本来就是工作日')).toBeTruthy();
    expect(screen.getByText(/写的天数和起止日期对不上/)).toBeTruthy();
    expect(screen.getByText(/有 3 处要核对/)).toBeTruthy();
  });

  it('is filled in day by day, and refuses a year that is not whole', async () => {
    const { sent } = await open();
    click('5月1日（周六） 平常');
    fireEvent.click(screen.getByRole('button', { name: '5月5日（周三） 平常' }), { shiftKey: true });
    fireEvent.click(screen.getByRole('radio', { name: '放假' }));
    click('应用到日历');
    expect(screen.getByText('请写节日名')).toBeTruthy();
    fireEvent.input(screen.getByLabelText(/^节日名/), { target: { value: '劳动节' } });
    click('应用到日历');
    expect(arrangement()).toEqual([['劳动节', '5月1日（周六） 至 5月5日（周三） 5 天', '不调休']]);
    expect(screen.getByText('春节还没有：一年的安排要写全')).toBeTruthy();
    expect(screen.getByRole('button', { name: '保存并生效' }).hasAttribute('disabled')).toBe(true);
    expect(sent).toEqual([]);
  });

  it('is walked by arrow keys with one day in the tab order', async () => {
    await open();
    const first = screen.getByRole('button', { name: '1月1日（周五） 平常' });
    expect(first.tabIndex).toBe(0);
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowDown' });
    const next = screen.getByRole('button', { name: '1月8日（周五） 平常' });
    expect([document.activeElement === next, next.tabIndex, first.tabIndex]).toEqual([true, 0, -1]);
  });

  it('asks about a day in a dialog where the screen has no room beside the calendar', async () => {
    await open({ ...portal(), screen: 'phone' });
    expect(screen.queryByRole('button', { name: '应用到日历' })).toBeNull();
    click('1月1日（周五） 平常');
    const dialog = within(screen.getByRole('dialog', { name: '改这几天' }));
    fireEvent.click(dialog.getByRole('radio', { name: '放假' }));
    fireEvent.input(dialog.getByLabelText(/^节日名/), { target: { value: '元旦' } });
    fireEvent.click(dialog.getByRole('button', { name: '应用到日历' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(arrangement()).toEqual([['元旦', '1月1日（周五） 1 天', '不调休']]);
  });

  it('shows a year that came with the portal, and asks for its notice before it is changed', async () => {
    await open();
    click('上一年');
    await screen.findByRole('group', { name: '2026 年日历' });
    expect(screen.getByText(/这一年是系统自带的安排/)).toBeTruthy();
    expect(arrangement()).toHaveLength(7);
    click('5月9日（周六） 劳动节调休上班');
    fireEvent.click(screen.getByRole('radio', { name: '平常' }));
    click('应用到日历');
    expect(screen.getByText('请写依据的通知')).toBeTruthy();
  });

  it('shows both when somebody else saved first, and keeps what a person decides', async () => {
    const given = await open();
    paste(NOTICE);
    click('填入日历');
    given.years.set(2027, {
      days: [{ day: '2027-01-01', kind: 'HOLIDAY', name: '元旦' }],
      source: '别的通知',
      version: 5,
    });
    click('保存并生效');
    const stale = within(await screen.findByRole('alert', { name: '别人已先修改' }));
    expect(
      stale
        .getAllByRole('row')
        .slice(1, 2)
        .map((row) => Array.from(row.children, (cell) => cell.textContent)),
    ).toEqual([['1月2日（周六） 至 1月3日（周日）', '平常', '元旦放假']]);
    click('以我填的为准');
    await waitFor(() => expect(given.years.get(2027)?.version).toBe(6));
    expect(given.sent.at(-1)?.days).toHaveLength(33);
    await waitFor(() => expect(screen.queryByRole('alert', { name: '别人已先修改' })).toBeNull());
  });

  it('gives way to what somebody else saved', async () => {
    const given = await open();
    paste(NOTICE);
    click('填入日历');
    given.years.set(2027, {
      days: [{ day: '2027-01-01', kind: 'HOLIDAY', name: '元旦' }],
      source: '别的通知',
      version: 5,
    });
    click('保存并生效');
    await screen.findByRole('alert', { name: '别人已先修改' });
    click('用已保存的');
    await waitFor(() => expect(arrangement()).toHaveLength(1));
    expect(screen.queryByText(/别人已先修改/)).toBeNull();
    expect(given.sent).toEqual([]);
  });
});
