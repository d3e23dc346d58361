// @vitest-environment happy-dom
import { createRoot, createSignal } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { createSelection } from '../../../../web/staff/grid/create-selection.ts';

function setUp(ids: readonly string[]) {
  const [listed, setListed] = createSignal(ids);
  return { selection: createRoot(() => createSelection(listed)), setListed };
}

describe('rows chosen', () => {
  it('are told in the order of the list', () => {
    const { selection } = setUp(['a', 'b', 'c']);
    selection.toggle('c');
    selection.toggle('a');
    expect(selection.ids()).toEqual(['a', 'c']);
    selection.toggle('c');
    expect(selection.ids()).toEqual(['a']);
  });

  it('reach from the last one to another, both ways, besides what was chosen before', () => {
    const { selection } = setUp(['a', 'b', 'c', 'd', 'e']);
    selection.toggle('e');
    selection.toggle('c');
    selection.reachTo('a');
    expect(selection.ids()).toEqual(['a', 'b', 'c', 'e']);
    selection.reachTo('d');
    expect(selection.all()).toBe(true);
  });

  it('are all or none by one box', () => {
    const { selection } = setUp(['a', 'b']);
    selection.toggle('a');
    selection.toggleAll();
    expect(selection.ids()).toEqual(['a', 'b']);
    selection.toggleAll();
    expect(selection.ids()).toEqual([]);
  });

  it('stay chosen when the list is sorted, and go with what is no longer listed', () => {
    const { selection, setListed } = setUp(['a', 'b', 'c']);
    selection.toggle('a');
    selection.toggle('c');
    setListed(['c', 'b', 'a']);
    expect(selection.ids()).toEqual(['c', 'a']);
    setListed(['b', 'c']);
    expect(selection.ids()).toEqual(['c']);
  });
});
