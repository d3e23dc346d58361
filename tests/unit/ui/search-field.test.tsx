// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SearchField, type SearchOption } from '#ui/SearchField.tsx';

afterEach(cleanup);

const options: SearchOption[] = [
  { id: 'a', label: '晋中开发区' },
  { id: 'b', label: '晋昌镇', detail: '定襄县' },
];

function setUp(found: SearchOption[] = options) {
  const [value, setValue] = createSignal('');
  const onSelect = vi.fn();
  const onSubmit = vi.fn();
  render(() => (
    <SearchField
      label="搜索服务点"
      value={value()}
      onInput={setValue}
      options={found}
      state="done"
      onSelect={onSelect}
      onSubmit={onSubmit}
    />
  ));
  const box = screen.getByRole('combobox', { name: '搜索服务点' });
  if (!(box instanceof HTMLInputElement)) throw new Error('the combobox is an input');
  box.focus();
  const type = (text: string) => fireEvent.input(box, { target: { value: text } });
  const press = (key: string, init: KeyboardEventInit = {}) =>
    fireEvent.keyDown(box, { key, bubbles: true, cancelable: true, ...init });
  const highlighted = () => {
    const id = box.getAttribute('aria-activedescendant');
    return id ? document.getElementById(id)?.firstChild?.textContent : undefined;
  };
  return { box, value, type, press, highlighted, onSelect, onSubmit };
}

describe('search field', () => {
  it('opens as one types and tells how many it found', () => {
    const { box, type } = setUp();
    expect(box.getAttribute('aria-expanded')).toBe('false');
    type('晋');
    expect(box.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('status').textContent).toBe('2 条结果，用上下键选择');
  });

  it('moves the highlight with the arrows, around the ends, while the focus stays in the box', () => {
    const { box, type, press, highlighted } = setUp();
    type('晋');
    expect(highlighted()).toBeUndefined();
    press('ArrowDown');
    expect(highlighted()).toBe('晋中开发区');
    press('ArrowDown');
    press('ArrowDown');
    expect(highlighted()).toBe('晋中开发区');
    press('ArrowUp');
    expect(highlighted()).toBe('晋昌镇');
    expect(document.activeElement).toBe(box);
    expect(screen.getAllByRole('option').map((option) => option.getAttribute('aria-selected'))).toEqual([
      'false',
      'true',
    ]);
  });

  it('starts from the end with the up arrow', () => {
    const { type, press, highlighted } = setUp();
    type('晋');
    press('ArrowUp');
    expect(highlighted()).toBe('晋昌镇');
  });

  it('chooses with Enter and closes', () => {
    const { box, type, press, onSelect, onSubmit } = setUp();
    type('晋');
    press('ArrowDown');
    press('ArrowDown');
    press('Enter');
    expect(onSelect).toHaveBeenCalledExactlyOnceWith(options[1]);
    expect(onSubmit).not.toHaveBeenCalled();
    expect(box.getAttribute('aria-expanded')).toBe('false');
  });

  it('chooses with a press', () => {
    const { type, onSelect } = setUp();
    type('晋');
    fireEvent.click(screen.getByRole('option', { name: /晋昌镇/ }));
    expect(onSelect).toHaveBeenCalledExactlyOnceWith(options[1]);
  });

  it('submits what is typed when nothing is highlighted', () => {
    const { box, type, onSubmit } = setUp();
    type('晋中');
    if (box.form) fireEvent.submit(box.form);
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith('晋中');
  });

  it('closes with Escape, and clears with the next one', () => {
    const { box, value, type, press } = setUp();
    type('晋');
    press('Escape');
    expect(box.getAttribute('aria-expanded')).toBe('false');
    expect(value()).toBe('晋');
    press('Escape');
    expect(value()).toBe('');
  });

  it('leaves the keys to an input method while it composes', () => {
    const { type, press, highlighted, onSelect } = setUp();
    type('jin');
    press('ArrowDown', { isComposing: true });
    press('Enter', { isComposing: true });
    expect(highlighted()).toBeUndefined();
    expect(onSelect).not.toHaveBeenCalled();
  });

  it('says that nothing was found', () => {
    const { box, type } = setUp([]);
    type('无此地');
    expect(screen.getByRole('status').textContent).toBe('没有找到，请换个说法试试');
    expect(box.getAttribute('aria-expanded')).toBe('false');
  });
});
