import { describe, expect, it } from 'vitest';
import type { VoiceStore } from '../../../../web/resident/browser/store.ts';
import { memoryStore } from '../../../../web/resident/browser/store-memory.ts';
import { type Draft, emptyFields, newDraft, type StoredPhoto } from '../../../../web/resident/voice/draft.ts';
import { type OutboxNews, outboxOf } from '../../../../web/resident/voice/outbox.ts';
import { withSendLock } from '../../../../web/resident/voice/send-lock.ts';

const site = { id: 'st_0000000001', name: '榆次区政务服务中心' };

function written(photos: readonly string[] = []): Draft {
  const draft = newDraft('correct', site.id, site);
  return { ...draft, fields: { ...emptyFields.correct, correction: 'HOURS' }, photos, savedAt: 1 };
}

/** What a portal does with a key: the first time 201, afterwards the same answer with 200. */
function portal() {
  const records = new Map<string, string>();
  const calls: string[] = [];
  return {
    records,
    calls,
    take(path: string, body: string): Response {
      calls.push(path);
      if (path === '/api/photos') return Response.json({ id: `ph_${calls.length}`, token: 'token' }, { status: 201 });
      const { key } = JSON.parse(body) as { key: string };
      const known = records.get(key);
      if (known !== undefined) return Response.json({ ticket: known }, { status: 200 });
      const ticket = `0000${records.size}-00000`;
      records.set(key, ticket);
      return Response.json({ ticket }, { status: 201 });
    },
  };
}

type Network = (path: string, body: string) => Response | Promise<Response>;

function sending(store: VoiceStore, network: Network, now = () => 1_000) {
  const news: OutboxNews[] = [];
  const outbox = outboxOf(store, {
    fetch: async (input, init) => network(String(input), String(init?.body)),
    now,
  });
  outbox.listen((one) => news.push(one));
  return { outbox, news };
}

const refusing = (status: number, code: string, headers: Record<string, string> = {}): Network => {
  return () => Response.json({ error: { code, message: '', requestId: '1' } }, { status, headers });
};
const cut: Network = () => Promise.reject(new TypeError('network'));

describe('the outbox', () => {
  it('sends what was handed over and keeps its number', async () => {
    const store = memoryStore();
    const { records, take } = portal();
    const draft = await store.openDraft(written());
    await store.queue(draft, 1);
    const { news, outbox } = sending(store, take);
    await outbox.kick();
    expect(news.map(({ type }) => type)).toEqual(['sending', 'sent']);
    expect(await store.outbox()).toEqual([]);
    expect(await store.drafts()).toEqual([]);
    expect((await store.receipts()).map(({ ticket }) => ticket)).toEqual([...records.values()]);
  });

  it('makes one record where the answer was lost on the way', async () => {
    const store = memoryStore();
    const { calls, records, take } = portal();
    let lost = 0;
    const network: Network = (path, body) => {
      const answer = take(path, body);
      return lost++ < 3 ? Promise.reject(new TypeError('network')) : answer;
    };
    await store.queue(written(), 1);
    const { news, outbox } = sending(store, network);
    for (let i = 0; i < 5; i++) await outbox.kick(true);
    expect(calls.length).toBe(4);
    expect(records.size).toBe(1);
    expect(news.filter(({ type }) => type === 'sent')).toHaveLength(1);
    expect((await store.receipts())[0]?.ticket).toBe([...records.values()][0]);
  });

  it('waits after a lost connection, and does not when the network is back', async () => {
    const store = memoryStore();
    const { records, take } = portal();
    let network: Network = cut;
    await store.queue(written(), 1);
    const { outbox } = sending(store, (path, body) => network(path, body));
    await outbox.kick();
    expect((await store.outbox())[0]).toMatchObject({ attempts: 1 });
    network = take;
    await outbox.kick();
    expect(records.size).toBe(0);
    await outbox.kick(true);
    expect(records.size).toBe(1);
  });

  it.each([
    ['a fault of the portal', refusing(500, 'INTERNAL')],
    ['a page of something in between', () => new Response('<html>', { status: 403 })],
    ['an answer cut short', () => new Response('{"tick', { status: 201 })],
  ])('keeps what met %s', async (_what, network) => {
    const store = memoryStore();
    await store.queue(written(), 1);
    await sending(store, network).outbox.kick();
    expect(await store.outbox()).toHaveLength(1);
  });

  it('waits as long as it is told to', async () => {
    const store = memoryStore();
    await store.queue(written(), 1);
    await sending(store, refusing(429, 'TOO_MANY', { 'retry-after': '30' })).outbox.kick();
    expect((await store.outbox())[0]).toMatchObject({ retryAt: 31_000, notBefore: 31_000 });
  });

  it('gives a refused one back as a draft with the reason and its photos', async () => {
    const store = memoryStore();
    const draft = written(['p1']);
    await store.addPhoto(photo('p1', draft.key));
    await store.queue(draft, 1);
    const network: Network = (path, body) =>
      path === '/api/photos' ? portal().take(path, body) : refusing(409, 'CONFLICT')(path, body);
    const { news, outbox } = sending(store, network);
    await outbox.kick();
    expect(await store.outbox()).toEqual([]);
    expect(await store.readDraft(draft.slot)).toEqual({ ...draft, refusal: { code: 'CONFLICT', details: [] } });
    expect(await store.photos(draft.key)).toHaveLength(1);
    expect(news.at(-1)).toMatchObject({ type: 'refused', refusal: { code: 'CONFLICT' } });
  });

  it('uploads photos before the body, each once although the connection breaks', async () => {
    const store = memoryStore();
    const { calls, records, take } = portal();
    const draft = written(['p1', 'p2']);
    await store.addPhoto(photo('p1', draft.key));
    await store.addPhoto(photo('p2', draft.key));
    await store.queue(draft, 1);
    let broken = false;
    const { outbox } = sending(store, (path, body) => {
      if (calls.length === 1 && !broken) {
        broken = true;
        throw new TypeError('network');
      }
      return take(path, body);
    });
    await outbox.kick();
    await outbox.kick(true);
    expect(calls).toEqual(['/api/photos', '/api/photos', '/api/corrections']);
    expect(records.size).toBe(1);
    expect(await store.photos(draft.key)).toEqual([]);
  });

  it('sends each once although it is kicked from everywhere', async () => {
    const store = memoryStore();
    const { calls, records, take } = portal();
    await store.queue(written(), 1);
    await store.queue({ ...written(), slot: 'correct:other' }, 2);
    const { outbox } = sending(store, take);
    await Promise.all(Array.from({ length: 6 }, (_, i) => outbox.kick(i % 2 === 0)));
    expect(calls).toHaveLength(2);
    expect(records.size).toBe(2);
  });

  it('does not take twice what was handed over twice', async () => {
    const store = memoryStore();
    const { calls, take } = portal();
    const draft = written();
    const { outbox } = sending(store, take);
    await Promise.all([store.queue(draft, 1), store.queue(draft, 1)]);
    await outbox.kick();
    await store.queue(draft, 2);
    await outbox.kick();
    expect(calls).toHaveLength(1);
  });
});

describe('without Web Locks', () => {
  const withoutLocks = {} as Navigator;

  it('one of two tabs sends', async () => {
    const store = memoryStore();
    let working = 0;
    let most = 0;
    let release: () => void = () => undefined;
    const held = new Promise<void>((done) => {
      release = done;
    });
    const work = async () => {
      working += 1;
      most = Math.max(most, working);
      await held;
      working -= 1;
    };
    const first = withSendLock(store, work, withoutLocks);
    await withSendLock(store, work, withoutLocks);
    release();
    await first;
    expect(most).toBe(1);
    let again = false;
    await withSendLock(
      store,
      async () => {
        again = true;
      },
      withoutLocks,
    );
    expect(again).toBe(true);
  });

  it('a lease that nobody renews ends', async () => {
    const store = memoryStore();
    expect(await store.takeLease('a', 0, 100)).toBe(true);
    expect(await store.takeLease('b', 99, 100)).toBe(false);
    expect(await store.takeLease('b', 100, 100)).toBe(true);
  });
});

function photo(id: string, owner: string): StoredPhoto {
  return { id, owner, jpeg: new ArrayBuffer(4), width: 1, height: 1 };
}
