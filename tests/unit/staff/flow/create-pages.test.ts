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

  it('are as many as there were, so that nobody is thrown back to the start', async () => {
    let reads = 0;
    await createRoot(async (close) => {
      const pages = createPages(
        () => 'all',
        async (_, cursor): Promise<ListPage<Item>> => {
          reads++;
          const at = Number(cursor ?? 0);
          return { items: [item(`${at}`, reads)], nextCursor: at < 3 ? `${at + 1}` : null };
        },
      );
      await vi.waitFor(() => expect(pages.loading()).toBe(false));
      pages.more();
      await vi.waitFor(() => expect(pages.items()).toHaveLength(2));
      pages.retry();
      await vi.waitFor(() => expect(reads).toBe(4));
      await vi.waitFor(() => expect(pages.items()).toEqual([item('0', 3), item('1', 4)]));
      expect(pages.hasMore()).toBe(true);
      pages.more();
      await vi.waitFor(() => expect(pages.items()).toHaveLength(3));
      expect(reads).toBe(5);
      close();
    });
  });
});

function item(id: string, version: number): Item {
  return { id, version };
}
