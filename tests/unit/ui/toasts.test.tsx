// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createToasts } from '#ui/create-toasts.ts';
import { ToastRegion } from '#ui/ToastRegion.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function setUp() {
  const toasts = createToasts();
  render(() => <ToastRegion toasts={toasts.toasts()} onDismiss={toasts.dismiss} />);
  return toasts;
}

it('lets good news go by itself, but not bad news nor a way back', () => {
  const { show } = setUp();
  show({ tone: 'ok', message: '已保存' });
  show({ tone: 'attention', message: '没能保存' });
  show({ tone: 'ok', message: '已停用', action: { label: '撤销上一步', run: () => {} } });
  vi.advanceTimersByTime(60_000);
  expect(screen.queryByText('已保存')).toBeNull();
  expect(screen.getByText('没能保存')).toBeTruthy();
  expect(screen.getByText('已停用')).toBeTruthy();
});

it('runs the action once and leaves', () => {
  const { show } = setUp();
  const run = vi.fn();
  show({ tone: 'ok', message: '已停用', action: { label: '撤销上一步', run } });
  fireEvent.click(screen.getByRole('button', { name: '撤销上一步' }));
  expect(run).toHaveBeenCalledOnce();
  expect(screen.queryByText('已停用')).toBeNull();
});
