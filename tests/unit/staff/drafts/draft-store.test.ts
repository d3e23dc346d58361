import { beforeEach, describe, expect, it } from 'vitest';
import type { DraftContent } from '../../../../web/staff/drafts/draft-content.ts';
import { MOST_SEEN, makeDraftStore, SEEN_KEPT_MS } from '../../../../web/staff/drafts/draft-store.ts';
import { draftKeys } from '../../../../web/staff/drafts/seal.ts';
import { memoryPort } from './memory-port.ts';

const KEY = 'A'.repeat(43);
const OTHER_KEY = `B${'A'.repeat(42)}`;
const NAME = 'SITE/st_0000000001';

const about = { kind: '阵地', name: '秘密的服务点', href: '/staff/records/SITE/st_0000000001' };
const draft = (phone: string): DraftContent => ({
  name: NAME,
  value: { phone },
  base: { phone: '' },
  baseVersion: 3,
  about,
  send: null,
});

let port: ReturnType<typeof memoryPort>;
let clock = 1000;
let store: ReturnType<typeof makeDraftStore>;
beforeEach(() => {
  port = memoryPort();
  clock = 1000;
  store = makeDraftStore(port, () => clock++);
});

/** All that somebody who opens the PC's storage can read. */
const readable = () => {
  const rows = [...port.rows.values()].map((row) => [
    row.id,
    row.owner,
    row.shelf,
    new TextDecoder().decode(row.sealed),
  ]);
  return JSON.stringify(rows);
};

describe('drafts on a PC', () => {
  it('are found again by whoever kept them, with all that was typed', async () => {
    const keys = await draftKeys('u1', KEY);
    const kept = await store.keep(keys, NAME, draft('0350-6021234'), null);
    const again = await draftKeys('u1', KEY);
    expect(await store.find(again, NAME)).toMatchObject({ id: kept.id, content: draft('0350-6021234') });
    expect(await store.list(again)).toHaveLength(1);
  });

  it('say nothing to the next user: neither values nor names nor whose they are', async () => {
    const keys = await draftKeys('u1', KEY);
    await store.keep(keys, NAME, draft('0350-6021234'), null);
    await store.keepSeen(keys, NAME, { record: { phone: '0350-6021234' }, about });
    for (const secret of ['0350', '秘密', 'st_0000000001', 'u1', 'SITE/']) expect(readable()).not.toContain(secret);
    const next = await draftKeys('u2', OTHER_KEY);
    expect(await store.find(next, NAME)).toBeNull();
    expect([await store.list(next), await store.listSeen(next)]).toEqual([[], []]);
  });

  it('of an account whose key is another now are listed as what can not be opened, and can be removed', async () => {
    await store.keep(await draftKeys('u1', KEY), NAME, draft('1'), null);
    const keys = await draftKeys('u1', OTHER_KEY);
    expect(await store.find(keys, NAME)).toBeNull();
    const [shut] = await store.list(keys);
    expect(shut).toMatchObject({ content: null });
    await store.remove(shut?.id ?? '');
    expect(await store.list(keys)).toEqual([]);
  });

  it('do not open under another name, nor with a byte changed', async () => {
    const keys = await draftKeys('u1', KEY);
    await store.keep(keys, NAME, draft('1'), null);
    const other = await store.keep(keys, 'SITE/st_0000000002', draft('2'), null);
    const [mine, theirs] = [...port.rows.values()];
    if (!mine || !theirs) throw new Error('two rows were kept');
    port.rows.set(other.id, { ...theirs, sealed: mine.sealed });
    expect((await store.find(keys, 'SITE/st_0000000002'))?.content).toBeNull();
    mine.sealed[20] = (mine.sealed[20] ?? 0) ^ 1;
    expect((await store.find(keys, NAME))?.content).toBeNull();
  });

  it('are written over only by whoever saw what was there', async () => {
    const keys = await draftKeys('u1', KEY);
    const first = await store.keep(keys, NAME, draft('1'), null);
    expect(await store.keep(keys, NAME, draft('2'), null)).toMatchObject({ ok: false, reason: 'TAKEN' });
    const seen = first.ok ? first.stamp : null;
    expect(await store.keep(keys, NAME, draft('2'), seen)).toMatchObject({ ok: true });
    expect(await store.keep(keys, NAME, draft('3'), seen)).toMatchObject({ ok: false, reason: 'TAKEN' });
    expect((await store.find(keys, NAME))?.content).toEqual(draft('2'));
    expect(await store.keep(keys, NAME, draft('3'), 'ANY')).toMatchObject({ ok: true });
  });

  it('come the latest first', async () => {
    const keys = await draftKeys('u1', KEY);
    for (const name of ['a', 'b', 'c']) await store.keep(keys, name, draft(name), null);
    expect((await store.list(keys)).map(({ content }) => content?.value)).toEqual([
      { phone: 'c' },
      { phone: 'b' },
      { phone: 'a' },
    ]);
  });

  it.each([
    [new DOMException('no room', 'QuotaExceededError'), 'FULL'],
    [new DOMException('no', 'InvalidStateError'), 'NO_STORAGE'],
  ])('that can not be kept say why: %s', async (broken, reason) => {
    port.broken = broken;
    expect(await store.keep(await draftKeys('u1', KEY), NAME, draft('1'), null)).toMatchObject({ ok: false, reason });
  });
});

describe('records seen', () => {
  it('are the latest hundred of an account, and never its drafts', async () => {
    const keys = await draftKeys('u1', KEY);
    await store.keep(keys, 'old', draft('1'), null);
    for (let i = 0; i < MOST_SEEN + 3; i++) await store.keepSeen(keys, `r${i}`, { record: i, about });
    const seen = await store.listSeen(keys);
    expect(seen).toHaveLength(MOST_SEEN);
    expect(seen[0]?.content?.record).toBe(MOST_SEEN + 2);
    expect(await store.list(keys)).toHaveLength(1);
  });

  it('are forgotten after a month, whoever saw them; drafts never', async () => {
    const [one, two] = [await draftKeys('u1', KEY), await draftKeys('u2', OTHER_KEY)];
    await store.keep(one, NAME, draft('1'), null);
    await store.keepSeen(one, NAME, { record: 1, about });
    clock += SEEN_KEPT_MS + 10;
    await store.keepSeen(two, NAME, { record: 2, about });
    expect(await store.listSeen(one)).toEqual([]);
    expect(await store.list(one)).toHaveLength(1);
    expect(await store.listSeen(two)).toHaveLength(1);
  });
});
