// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@solidjs/testing-library';
import { afterEach, expect, it, vi } from 'vitest';
import { PortalBar, type PortalBarProps } from '#ui/PortalBar.tsx';

afterEach(cleanup);

const bar = (props: Partial<PortalBarProps> = {}) => render(() => <PortalBar language="zh" {...props} />);

it('names the three entries and marks the current one', () => {
  bar({ current: 'leader' });
  const links = within(screen.getByRole('navigation', { name: '门户入口' })).getAllByRole('link');
  expect(links.map((link) => [link.textContent, link.getAttribute('href'), link.getAttribute('aria-current')])).toEqual(
    [
      ['便民地图', '/', null],
      ['党建一张图', '/leader/', 'page'],
      ['阵地管理', '/staff/', null],
    ],
  );
});

it('starts the tab order with a way past itself', () => {
  const { container } = bar();
  expect(container.querySelector('a')?.textContent).toBe('跳到正文');
  expect(container.querySelector('a')?.getAttribute('href')).toBe('#main');
});

it('changes language and elder mode by links that keep the query, before any script', () => {
  bar({ search: '?region=140921', elder: true });
  expect(screen.getByRole('link', { name: 'EN' }).getAttribute('href')).toBe('?region=140921&lang=en');
  expect(screen.getByText('标准版').closest('a')?.getAttribute('href')).toBe('?region=140921&elder=off');
});

it('switches elder mode in place when given a switch', () => {
  const onElderToggle = vi.fn();
  bar({ onElderToggle });
  expect(fireEvent.click(screen.getByText('长辈版'))).toBe(false);
  expect(onElderToggle).toHaveBeenCalledOnce();
});

it('closes the phone menu with Escape and when an entry is taken', () => {
  const { container } = bar();
  const menu = container.querySelector('details');
  if (!menu) throw new Error('no menu');
  menu.open = true;
  fireEvent.keyDown(within(menu).getByLabelText('菜单'), { key: 'Escape' });
  expect(menu.open).toBe(false);
  menu.open = true;
  fireEvent.click(screen.getByRole('link', { name: '便民地图' }));
  expect(menu.open).toBe(false);
});
