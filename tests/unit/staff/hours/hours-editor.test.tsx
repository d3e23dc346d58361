// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { packagedHolidays } from '#core/hours/holiday-table.ts';
import type { OpeningHours } from '#core/hours/opening-hours.ts';
import { HoursEditor, type HoursValue } from '../../../../web/staff/hours/HoursEditor.tsx';
import { at, mode, regular, rule } from '../../core/hours/hours-of.ts';
import { InStaff } from './staff-stub.tsx';

beforeEach(() => void vi.useFakeTimers({ now: at('2026-09-28 10:00'), toFake: ['Date'] }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

async function edit(hours: OpeningHours, text: string | null = null) {
  const [value, setValue] = createSignal<HoursValue>({ hours, text });
  render(() => (
    <InStaff years={packagedHolidays}>
      <HoursEditor
        value={value().hours}
        text={value().text}
        onChange={setValue}
        closures={[{ from: '2026-10-09', to: '2026-10-09', reason: '盘点' }]}
        dayExceptions={[
          { from: '2026-10-04', to: '2026-10-04', spans: [{ from: '09:00', to: '11:30' }], reason: '值班' },
        ]}
      />
    </InStaff>
  ));
  await screen.findByText(/^现在：/);
  return value;
}

const preview = () =>
  within(screen.getByRole('table', { name: '今后两周' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => Array.from(row.children, (cell) => cell.textContent?.trim()));
const type = (name: string, text: string) => {
  const field = screen.getByRole('textbox', { name });
  fireEvent.input(field, { target: { value: text } });
  fireEvent.change(field, { target: { value: text } });
};

const office = regular([rule('1-5', '8:30-12:00 14:00-17:30')], 'CLOSED');

describe('the coming two weeks', () => {
  it('are shown as residents will read them', async () => {
    await edit(office);
    expect(screen.getByText('现在：开放中 · 12:00 结束')).toBeTruthy();
    expect(preview()).toEqual([
      ['9月28日 周一今天', '8:30–12:0014:00–17:30', ''],
      ['9月29日 周二', '8:30–12:0014:00–17:30', ''],
      ['9月30日 周三', '8:30–12:0014:00–17:30', ''],
      ['10月1日 周四', '不开', '国庆节'],
      ['10月2日 周五', '不开', '国庆节'],
      ['10月3日 周六', '不开', '国庆节'],
      ['10月4日 周日', '9:00–11:30', '国庆节、值班'],
      ['10月5日 周一', '不开', '国庆节'],
      ['10月6日 周二', '不开', '国庆节'],
      ['10月7日 周三', '不开', '国庆节'],
      ['10月8日 周四', '8:30–12:0014:00–17:30', ''],
      ['10月9日 周五', '暂停开放', '盘点'],
      ['10月10日 周六', '8:30–12:0014:00–17:30', '调休上班日'],
      ['10月11日 周日', '不开', ''],
    ]);
  });

  it('follow what is edited, and say 未确认 where holidays are not stated', async () => {
    const value = await edit(office);
    fireEvent.change(screen.getByRole('combobox', { name: '法定节假日' }), { target: { value: 'UNSTATED' } });
    expect(value().hours.holidays).toBe('UNSTATED');
    expect(preview()[3]).toEqual(['10月1日 周四', '未确认，请先致电', '国庆节']);
    type('第 1 行 第 2 段结束', '18');
    expect(preview()[0]?.[1]).toBe('8:30–12:0014:00–18:00');
  });
});

describe('the week', () => {
  it('is edited day by day and span by span', async () => {
    const value = await edit(office);
    fireEvent.click(screen.getByRole('checkbox', { name: '周六' }));
    fireEvent.click(screen.getByRole('button', { name: '第 1 行 删除第 2 段' }));
    type('第 1 行 第 1 段开始', '9点半');
    expect(value().hours.rules).toEqual([rule('1-6', '9:30-12:00')]);
    fireEvent.click(screen.getByRole('button', { name: '加一行' }));
    expect(value().hours.rules[1]?.weekdays).toEqual([7]);
    fireEvent.click(screen.getByRole('button', { name: '第 2 行填入 9:00–17:00' }));
    expect(value().hours.rules[1]).toEqual(rule('7', '9:00-17:00'));
    fireEvent.click(screen.getByRole('button', { name: '删除第 2 行' }));
    expect(value().hours.rules).toHaveLength(1);
  });

  it('keeps the field under the hand that types', async () => {
    await edit(office);
    const field = screen.getByRole('textbox', { name: '第 1 行 第 1 段开始' });
    field.focus();
    for (const typed of ['9', '90', '900']) fireEvent.input(field, { target: { value: typed } });
    expect(document.activeElement).toBe(field);
    expect(screen.getByRole('textbox', { name: '第 1 行 第 1 段开始' })).toBe(field);
  });

  it('says what is wrong and what runs past midnight', async () => {
    await edit(office);
    type('第 1 行 第 2 段开始', '11:00');
    expect(screen.getByText('和同一天的另一段时间重叠')).toBeTruthy();
    expect(screen.getByText('时间里还有错误，改好之后这里才准。')).toBeTruthy();
    type('第 1 行 第 2 段开始', '14');
    type('第 1 行 第 2 段结束', '2:00');
    expect(screen.getByText('结束早于开始：算到第二天')).toBeTruthy();
    expect(screen.queryByText('时间里还有错误，改好之后这里才准。')).toBeNull();
    expect(preview()[0]?.[1]).toBe('8:30–12:0014:00–次日 2:00');
    type('第 1 行 第 2 段结束', '下午五点');
    const field = screen.getByRole('textbox', { name: '第 1 行 第 2 段结束' });
    expect([
      field.getAttribute('aria-invalid'),
      field.getAttribute('value') ?? (field as HTMLInputElement).value,
    ]).toEqual(['true', '下午五点']);
    fireEvent.click(screen.getByRole('button', { name: '第 1 行 删除第 2 段' }));
    for (const name of ['周一', '周二', '周三', '周四', '周五'])
      fireEvent.click(screen.getByRole('checkbox', { name }));
    expect(screen.getByText(/没有选星期几/)).toBeTruthy();
  });

  it('comes back when another mode was only tried', async () => {
    const value = await edit(office);
    const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
    choose('全天开放');
    expect(value().hours).toEqual({ ...office, mode: 'ALWAYS', rules: [] });
    choose('未登记');
    expect(screen.getByText('现在：开放时间未登记，请先致电')).toBeTruthy();
    choose('按时间开放');
    expect(value().hours).toEqual(office);
  });

  it('has seasons of their own that begin as the year is', async () => {
    const value = await edit(office);
    fireEvent.click(screen.getByRole('button', { name: '加一个季节' }));
    expect(value().hours.rules.map(({ season }) => season)).toEqual([null, { from: '05-01', to: '09-30' }]);
    type('到', '10.15');
    expect(value().hours.rules[1]?.season).toEqual({ from: '05-01', to: '10-15' });
    expect(screen.getByText('5月1日至10月15日')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '删除这个季节' }));
    expect(value().hours).toEqual(office);
  });

  it('starts with the days of work where nothing was registered', async () => {
    const value = await edit(mode('UNKNOWN'));
    fireEvent.click(screen.getByRole('radio', { name: '按时间开放' }));
    expect(value().hours.rules).toEqual([{ weekdays: [1, 2, 3, 4, 5], season: null, spans: [{ from: '', to: '' }] }]);
    expect(screen.queryByText(/时间要写成/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '第 1 行填入 8:30–12:00、14:00–17:30' }));
    expect(value().hours.rules).toEqual(office.rules);
  });
});

describe('a pasted listing', () => {
  const paste = (text: string) => fireEvent.input(screen.getByLabelText('开放时间的文字'), { target: { value: text } });

  it('is shown part by part and taken over with its words', async () => {
    const value = await edit(mode('UNKNOWN'));
    paste('周二至周日 9:00-17:00，周一闭馆');
    const parts = within(screen.getByRole('table', { name: '逐段对照' })).getAllByRole('row');
    expect(parts.map((row) => Array.from(row.children, (cell) => cell.textContent))).toEqual([
      ['周二至周日', '看懂了周二至周日'],
      ['9:00-17:00', '看懂了9:00 开，17:00 关'],
      ['周一', '看懂了周一'],
      ['闭馆', '看懂了不开'],
    ]);
    fireEvent.click(screen.getByRole('button', { name: '用这些时间' }));
    expect(value()).toEqual({
      hours: regular([rule('2-7', '9:00-17:00'), rule('1', '')]),
      text: '周二至周日 9:00-17:00，周一闭馆',
    });
    expect(screen.getByText('已填入上面的时间表，请对照“居民会看到”核对。')).toBeTruthy();
  });

  it('says what was not understood, and is not taken over where that would change the rest', async () => {
    const value = await edit(office);
    paste('周一至周五 9:00-17:00，看门人在时也开');
    expect(screen.getByText(/有 1 处没看懂/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '用看懂的部分' }));
    expect(value().hours.rules).toEqual([rule('1-5', '9:00-17:00')]);
    paste('夏季 8:00-18:30');
    expect(screen.getByText('写了季节，没有写起止日期')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^用/ })).toBeNull();
  });
});

describe('the words for residents', () => {
  it('are compared with the hours and can be written from them', async () => {
    const value = await edit(office, '周一至周五 8:30-12:00');
    expect(screen.getByText('文字和上面的时间说的不一样，请核对其中一个。')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '按上面的时间写' }));
    expect(value().text).toBe('周一至周五 8:30-12:00，14:00-17:30；周六、周日 休息；法定节假日休息');
    expect(screen.queryByText('文字和上面的时间说的不一样，请核对其中一个。')).toBeNull();
    expect(screen.queryByRole('button', { name: '按上面的时间写' })).toBeNull();
  });
});
