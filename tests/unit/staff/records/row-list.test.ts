// @vitest-environment happy-dom
import { createRoot, createSignal } from 'solid-js';
import { afterEach, describe, expect, it } from 'vitest';
import type { StaffPage, StaffRow } from '#core/schemas/staff.ts';
import { createRowList, PAGE_ROWS, type RowList } from '../../../../web/staff/records/create-row-list.ts';

let dispose = () => {};
afterEach(() => dispose());

const row = (id: string, renamed = ''): StaffRow => ({
  id,
  version: 1,
  title: id === renamed ? `${id} 新名` : id,
  status: 'PUBLISHED',
  isIllustrative: false,
  updatedAt: '2026-11-20T09:30:00+08:00',
  values: {},
  verifyState: null,
  verifiedOn: null,
  pending: 0,
});

/** An API with `total` rows of every question; what it was asked is kept, and it fails while told to. */
function setUp(total: number, whole = false) {
  const asked: string[] = [];
  let failing = false;
  let renamed = '';
  const [question, setQuestion] = createSignal<string | null>('a');
  const [all, setAll] = createSignal(whole);
  const list = createRoot((end): RowList => {
    dispose = end;
    return createRowList(
      question,
      async (q, { limit, cursor }): Promise<StaffPage> => {
        const from = Number(cursor ?? 0);
        asked.push(`${q} ${from}`);
        if (failing) throw new Error('no answer');
        const to = Math.min(total, from + limit);
        return {
          items: Array.from({ length: to - from }, (_, i) => row(`${q}${from + i}`, renamed)),
          nextCursor: to < total ? String(to) : null,
          asOf: '2026-11-20T09:30:00+08:00',
          names: { [`${q}${from}`]: `${q} ${from}` },
        };
      },
      all,
    );
  });
  const fail = (on: boolean) => {
    failing = on;
  };
  const rename = (id: string) => {
    renamed = id;
  };
  return { asked, fail, list, rename, setAll, setQuestion };
}
const settle = () => new Promise((done) => setTimeout(done, 20));

describe('rows of a list', () => {
  it('come page by page, as they are asked for', async () => {
    const { asked, list } = setUp(PAGE_ROWS + 10);
    await settle();
    expect([list.rows().length, list.complete(), asked]).toEqual([PAGE_ROWS, false, ['a 0']]);
    list.more();
    list.more();
    await settle();
    expect([list.rows().length, list.complete(), asked]).toEqual([PAGE_ROWS + 10, true, ['a 0', `a ${PAGE_ROWS}`]]);
    expect(Object.keys(list.names())).toEqual(['a0', `a${PAGE_ROWS}`]);
    list.more();
    await settle();
    expect(asked).toHaveLength(2);
  });

  it('all come where the order needs all of them', async () => {
    const { list, setAll } = setUp(3 * PAGE_ROWS);
    await settle();
    setAll(true);
    await settle();
    expect([list.rows().length, list.complete()]).toEqual([3 * PAGE_ROWS, true]);
  });

  it('of an earlier question stay until the next answer, and are told to be old', async () => {
    const { list, setQuestion } = setUp(5);
    await settle();
    setQuestion('b');
    expect([list.stale(), list.rows()[0]?.id]).toEqual([true, 'a0']);
    await settle();
    expect([list.stale(), list.rows()[0]?.id]).toEqual([false, 'b0']);
    setQuestion(null);
    await settle();
    expect(list.rows()).toEqual([]);
  });

  it('are read anew as far as they had come', async () => {
    const { asked, list } = setUp(3 * PAGE_ROWS);
    await settle();
    list.more();
    await settle();
    asked.length = 0;
    list.refresh();
    expect(list.rows()).toHaveLength(2 * PAGE_ROWS);
    await settle();
    expect([asked, list.rows().length]).toEqual([['a 0', `a ${PAGE_ROWS}`], 2 * PAGE_ROWS]);
  });

  it('that are as they were are the same objects when they are read anew', async () => {
    const { list, rename } = setUp(3);
    await settle();
    const before = list.rows();
    rename('a1');
    list.refresh();
    await settle();
    expect(list.rows().map((row, at) => row === before[at])).toEqual([true, false, true]);
    expect(list.rows()[1]?.title).toBe('a1 新名');
  });

  it('stay where a call fails, which can be tried again', async () => {
    const { fail, list } = setUp(PAGE_ROWS + 1);
    await settle();
    fail(true);
    list.more();
    await settle();
    expect([list.error() === undefined, list.rows().length]).toEqual([false, PAGE_ROWS]);
    fail(false);
    list.retry();
    await settle();
    expect([list.error(), list.rows().length]).toEqual([undefined, PAGE_ROWS]);
  });
});
