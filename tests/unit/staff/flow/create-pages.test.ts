// @vitest-environment happy-dom
import { createRoot } from 'solid-js';
import { describe, expect, it, vi } from 'vitest';
import { createPages, type ListPage } from '../../../../web/staff/flow/model/create-pages.ts';

type Item = { id: string; version: number };

describe('pages that are read anew', () => {
  it('keep the very items that are as they were, and so the rows with what was begun on them', async () => {
    let answer: ListPage<Item> = { items: [item('a', 1), item('b', 1)], nextCursor: null };
    await createRoot(async (close) => {
      const pages = createPages(
        () => 'all',
        async () => structuredClone(answer),
      );
      await vi.waitFor(() => expect(pages.items()).toHaveLength(2));
      const before = pages.items() ?? [];
      answer = { items: [item('b', 2), item('a', 1)], nextCursor: null };
      pages.retry();
      await vi.waitFor(() => expect(pages.items()?.[0]).toEqual(item('b', 2)));
      expect(pages.items()?.[1]).toBe(before[0]);
      close();
    });
  });
});

function item(id: string, version: number): Item {
  return { id, version };
}
