// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, expect, it } from 'vitest';
import { Tabs } from '#ui/Tabs.tsx';

afterEach(cleanup);

function setUp() {
  const [selected, setSelected] = createSignal('base');
  const tabs = ['base', 'pairs', 'history'].map((id) => ({ id, label: id, panel: () => <p>{`about ${id}`}</p> }));
  render(() => <Tabs label="记录" tabs={tabs} selected={selected()} onSelect={setSelected} />);
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
  return { selected, press };
}

it('ties the panel to the selected tab and keeps one tab in the tab order', () => {
  setUp();
  const tab = screen.getByRole('tab', { selected: true });
  const panel = screen.getByRole('tabpanel', { name: 'base' });
  expect(tab.getAttribute('aria-controls')).toBe(panel.id);
  expect(screen.getAllByRole('tab').map((each) => each.tabIndex)).toEqual([0, -1, -1]);
  expect(panel.textContent).toBe('about base');
});

it('selects with arrows, Home and End, around the ends', () => {
  const { selected, press } = setUp();
  screen.getByRole('tab', { name: 'base' }).focus();
  press('ArrowLeft');
  expect(selected()).toBe('history');
  expect(document.activeElement?.textContent).toBe('history');
  press('ArrowRight');
  expect(selected()).toBe('base');
  press('End');
  expect(selected()).toBe('history');
  press('Home');
  expect(selected()).toBe('base');
  press('ArrowDown');
  expect(selected()).toBe('base');
  expect(screen.getByRole('tabpanel').textContent).toBe('about base');
});

it('selects with a press', () => {
  setUp();
  fireEvent.click(screen.getByRole('tab', { name: 'pairs' }));
  expect(screen.getByRole('tabpanel', { name: 'pairs' }).textContent).toBe('about pairs');
});
