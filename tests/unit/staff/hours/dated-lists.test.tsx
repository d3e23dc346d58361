// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Closure } from '#core/hours/open-state.ts';
import type { DateException } from '#core/hours/opening-hours.ts';
import { ApiError } from '../../../../web/api/api-error.ts';
import { ClosuresEditor } from '../../../../web/staff/hours/ClosuresEditor.tsx';
import { DayExceptionsEditor } from '../../../../web/staff/hours/DayExceptionsEditor.tsx';
import { withClosedDay, withoutClosedDay } from '../../../../web/staff/hours/model/closed-today.ts';
import { TodayClosed } from '../../../../web/staff/hours/TodayClosed.tsx';
import { at, exception } from '../../core/hours/hours-of.ts';
import { InStaff } from './staff-stub.tsx';

beforeEach(() => void vi.useFakeTimers({ now: at('2026-11-20 10:00'), toFake: ['Date'] }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const fill = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe('closures', () => {
  function edit(given: readonly Closure[]) {
    const [value, setValue] = createSignal(given);
    render(() => (
      <InStaff>
        <ClosuresEditor value={value()} onChange={setValue} />
      </InStaff>
    ));
    return value;
  }

  it('are added, and count as soon as they are whole', () => {
    const value = edit([]);
    click('加一次暂停');
    click('好');
    expect(screen.getByText('请写原因，2 到 100 个字')).toBeTruthy();
    expect(value()).toEqual([]);
    fill('原因', '装修');
    expect(value()).toEqual([{ from: '2026-11-20', to: null, reason: '装修' }]);
    fireEvent.click(screen.getByRole('checkbox', { name: '恢复时间未定' }));
    fill('到哪天为止（含）', '2026-11-30');
    click('好');
    expect(value()).toEqual([{ from: '2026-11-20', to: '2026-11-30', reason: '装修' }]);
    expect(screen.getByText('2026-11-20 至 2026-11-30')).toBeTruthy();
    expect(screen.getByText('正在暂停')).toBeTruthy();
  });

  it('stay as they were when a change is given up, also one that was whole', () => {
    const before = [{ from: '2026-12-01', to: '2026-12-05', reason: '盘点' }];
    const value = edit(before);
    click('修改：2026-12-01 至 2026-12-05');
    const field = screen.getByLabelText('原因');
    fireEvent.input(field, { target: { value: '盘点库存' } });
    expect(value()[0]?.reason).toBe('盘点库存');
    expect(screen.getByLabelText('原因')).toBe(field);
    fill('到哪天为止（含）', '2026-11-01');
    expect(value()[0]?.to).toBe('2026-12-05');
    click('取消');
    expect(value()).toEqual(before);
    click('加一次暂停');
    fill('原因', '停电');
    expect(value()).toHaveLength(2);
    click('取消');
    expect(value()).toEqual(before);
  });

  it('are removed, and come back in their place', () => {
    const before = [
      { from: '2026-12-01', to: '2026-12-05', reason: '盘点' },
      { from: '2026-12-10', to: null, reason: '搬迁' },
    ];
    const value = edit(before);
    click('删除：2026-12-01 至 2026-12-05');
    expect(value()).toEqual(before.slice(1));
    click('撤销上一步');
    expect(value()).toEqual(before);
  });

  it('that are over stand apart', () => {
    edit([{ from: '2026-01-01', to: '2026-01-05', reason: '盘点' }]);
    expect(screen.getByText('已经过去的（1）')).toBeTruthy();
  });
});

describe('single days', () => {
  it('are closed, or open at hours of their own', () => {
    const [value, setValue] = createSignal<readonly DateException[]>([]);
    render(() => (
      <InStaff>
        <DayExceptionsEditor value={value()} onChange={setValue} />
      </InStaff>
    ));
    click('加一天或几天');
    fill('从哪天起', '2026-12-25');
    expect(value()).toEqual([exception('2026-12-25', '2026-12-25', '')]);
    fireEvent.click(screen.getByRole('radio', { name: '按这些时间开放' }));
    click('好');
    expect(screen.getByText('请写开放的时间，或者选“不开”')).toBeTruthy();
    const fields = screen.getAllByRole('textbox', { name: /段/ });
    fireEvent.input(fields[0] as HTMLElement, { target: { value: '9' } });
    fireEvent.input(fields[1] as HTMLElement, { target: { value: '11:30' } });
    fill('原因（可以不写）', '节前延时');
    click('好');
    expect(value()).toEqual([exception('2026-12-25', '2026-12-25', '9:00-11:30', '节前延时')]);
    expect(screen.getByText('9:00–11:30 · 节前延时')).toBeTruthy();
  });
});

describe('今天不开', () => {
  function open(given: { days?: readonly DateException[]; closures?: readonly Closure[]; fails?: ApiError } = {}) {
    const [days, setDays] = createSignal<readonly DateException[]>(given.days ?? []);
    const [closures, setClosures] = createSignal<readonly Closure[]>(given.closures ?? []);
    const failing = { now: given.fails };
    const saving = async (work: () => void) => {
      if (failing.now) throw failing.now;
      work();
    };
    render(() => (
      <InStaff>
        <TodayClosed
          closures={closures()}
          dayExceptions={days()}
          onDeclare={(day) => saving(() => setDays((before) => withClosedDay(before, day)))}
          onUndo={(day) => saving(() => setDays((before) => withoutClosedDay(before, day)))}
          onSuspend={(closure) => saving(() => setClosures((before) => [...before, closure]))}
        />
      </InStaff>
    ));
    return { days, closures, failing };
  }

  it('takes two taps on the site’s page, and one to take it back', async () => {
    const { days } = open();
    click('今天不开');
    click('停电');
    await waitFor(() => expect(days()).toEqual([exception('2026-11-20', '2026-11-20', '', '停电')]));
    expect(screen.getByText('居民现在看到：今天不开（停电）')).toBeTruthy();
    click('恢复今天开放');
    await waitFor(() => expect(days()).toEqual([]));
    expect(screen.getByText('已恢复，今天照常。')).toBeTruthy();
    expect(screen.getByRole('button', { name: '今天不开' })).toBeTruthy();
  });

  it('takes another reason in words, or none', async () => {
    const { days } = open();
    click('今天不开');
    click('其他');
    fill('原因', '  锅炉检修 ');
    const dialog = within(screen.getByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: '今天不开' }));
    await waitFor(() => expect(days()[0]?.reason).toBe('锅炉检修'));
  });

  it('says that nothing was saved, and tries again', async () => {
    const { days, failing } = open({ fails: new ApiError('offline', 'OFFLINE') });
    click('今天不开');
    click('天气');
    await waitFor(() => expect(screen.getByText('网络连接不上，请检查网络后重试。')).toBeTruthy());
    expect(days()).toEqual([]);
    failing.now = undefined;
    click('天气');
    await waitFor(() => expect(days()).toHaveLength(1));
  });

  it('says at the reason what the portal expects of it, and of another refusal what it is', async () => {
    const expected = '不写手机号码，请写办公电话';
    const details = [{ path: 'dayExceptions[0].reason', value: null, expected }];
    const { failing } = open({ fails: new ApiError('http', 'VALIDATION', 400, details) });
    click('今天不开');
    click('其他');
    fill('原因', '有事请打 13912345678');
    const dialog = within(screen.getByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: '今天不开' }));
    const field = screen.getByLabelText('原因');
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(dialog.getByText(expected)).toBeTruthy();
    expect(screen.queryByText(/网络/)).toBeNull();
    failing.now = new ApiError('http', 'FORBIDDEN', 403);
    fireEvent.click(dialog.getByRole('button', { name: '今天不开' }));
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBeNull());
    expect(dialog.getByRole('alert').textContent).not.toBe('');
    expect(screen.queryByText(/网络/)).toBeNull();
  });

  it('suspends with dates and a reason', async () => {
    const { closures } = open();
    click('暂停开放…');
    click('暂停开放');
    expect(screen.getByText('请写原因，2 到 100 个字')).toBeTruthy();
    fill('原因', '装修');
    click('暂停开放');
    await waitFor(() => expect(closures()).toEqual([{ from: '2026-11-20', to: null, reason: '装修' }]));
    expect(screen.getByText('已经暂停开放')).toBeTruthy();
  });

  it('leaves several closed days to the list they stand in', () => {
    open({ days: [exception('2026-11-19', '2026-11-21', '', '培训')] });
    expect(screen.getByText('今天不开（培训）')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '恢复今天开放' })).toBeNull();
  });
});
