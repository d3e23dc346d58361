import { env } from 'cloudflare:test';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromBase64, toBase64url } from '#api/bytes.ts';
import { closingText, PING, PONG } from '#core/live.ts';
import type { LiveMessage, PublicChanges } from '#core/schemas/live.ts';
import type { StaffRecord } from '#core/schemas/staff.ts';
import type { SqlPort } from '#db/port.ts';
import { publicIdOf } from '#db/seed/load/identity.ts';
import { read, send } from './call.ts';
import { addSites } from './many-sites.ts';
import { openSeeded } from './seeded.ts';
import { type Colleague, colleague, inRegion } from './staff-team.ts';
import { newKey } from './visitor.ts';
import { watched } from './watched.ts';

const OWN = { origin: 'http://localhost', upgrade: 'websocket' };
const OWN_POST = { origin: OWN.origin, 'content-type': 'application/json' };
const site = publicIdOf('SITE', 'jinzhong-center', false);
let db: SqlPort;
let editor: Colleague;

beforeAll(async () => {
  db = await openSeeded();
  editor = await colleague(db, 'editor', 'PARK_EDITOR', inRegion('140700'));
});

/** A listener with what it was told, and how to wait for so many messages. */
async function listen(query = '') {
  const { status, webSocket } = await send(`/api/live${query}`, { headers: OWN });
  if (webSocket === null) throw new Error(`not connected: ${status}`);
  const told: string[] = [];
  let more = () => {};
  webSocket.addEventListener('message', ({ data }) => {
    told.push(String(data));
    more();
  });
  webSocket.accept();
  const until = async (count: number): Promise<LiveMessage[]> => {
    while (told.length < count) {
      await new Promise<void>((resolve) => {
        more = resolve;
      });
    }
    return told.filter((text) => text !== PONG).map((text) => JSON.parse(text) as LiveMessage); // what our own feed sends
  };
  return { socket: webSocket, told, until };
}

/** What is public at once: the office telephone of a site. */
async function publish(phone: string): Promise<void> {
  const path = `/api/staff/records/sites/${site}`;
  const { version } = await editor.read<StaffRecord>(path);
  await editor.write(path, { key: newKey(), submit: true, reason: null, version, values: { phone } });
}

describe('the live feed', () => {
  it('greets with the number, the build and its clock, and tells what is published, without a word of what it says', async () => {
    const { socket, until } = await listen();
    const [hello] = await until(1);
    expect(hello).toMatchObject({ type: 'hello', build: env.BUILD, now: expect.stringMatching(/\+08:00$/) });
    await publish('（0354）311 2345');
    const [, changes] = await until(2);
    const change = { no: (hello?.no ?? 0) + 1, kind: 'SITE', id: site, at: expect.any(String), withdrawn: false };
    expect(changes).toEqual({
      type: 'changes',
      no: change.no,
      changes: [{ ...change, regionCode: expect.stringMatching(/^1407/) }],
    });
    socket.close();
  });

  it('makes up for what a listener missed, and repeats nothing', async () => {
    const { publicationNo } = await read<PublicChanges>('/api/changes');
    await publish('（0354）311 2346');
    await publish('（0354）311 2347');
    const late = await listen(`?since=${publicationNo}`);
    const [hello, made] = await late.until(2);
    expect(hello).toMatchObject({ type: 'hello', no: publicationNo + 2 });
    // one record, changed twice, stands at its last change
    expect(made).toMatchObject({
      type: 'changes',
      no: publicationNo + 2,
      changes: [{ no: publicationNo + 2, id: site }],
    });
    const current = await listen(`?since=${publicationNo + 2}`);
    await publish('（0354）311 2348');
    const both = [await late.until(3), await current.until(2)];
    expect(both.map((messages) => messages.at(-1)?.no)).toEqual([publicationNo + 3, publicationNo + 3]);
    expect(current.told).toHaveLength(2);
  });

  it('answers a ping without a word to the others, and ends for whoever says anything else', async () => {
    const { socket, told, until } = await listen();
    await until(1);
    socket.send(PING);
    await until(2);
    expect(told.at(-1)).toBe(PONG);
    const closed = new Promise<number>((resolve) => socket.addEventListener('close', ({ code }) => resolve(code)));
    socket.send('{"subscribe":"internal"}');
    expect(await closed).toBe(4000);
  });

  it('is for pages of this site, by WebSocket, with a number', async () => {
    const status = async (path: string, headers: Record<string, string>) => (await send(path, { headers })).status;
    expect(await status('/api/live', { ...OWN, origin: 'https://elsewhere.example' })).toBe(403);
    expect(await status('/api/live', { upgrade: 'websocket' })).toBe(403);
    expect(await status('/api/live', { origin: OWN.origin })).toBe(400);
    expect(await status('/api/live?since=x', OWN)).toBe(400);
    expect(await status('/api/live?region=140000', OWN)).toBe(400);
  });

  it('lets everyone go for whoever has the sealing key of this portal, just now, and for nobody else', async () => {
    const { socket, until } = await listen();
    await until(1);
    const closed = new Promise<number>((resolve) => socket.addEventListener('close', ({ code }) => resolve(code)));
    const asked = async (at: number, key = env.SEAL_KEY ?? '') => {
      const text = { name: 'HMAC', hash: 'SHA-256' };
      const hmac = await crypto.subtle.importKey('raw', fromBase64(key) ?? new Uint8Array(), text, false, ['sign']);
      const proof = await crypto.subtle.sign('HMAC', hmac, new TextEncoder().encode(closingText(at)));
      const data = { at, proof: toBase64url(new Uint8Array(proof)) };
      return (await send('/api/live/close', { method: 'POST', headers: OWN_POST, body: JSON.stringify(data) })).status;
    };
    expect(await asked(Date.now(), btoa('x'.repeat(32)))).toBe(404);
    expect(await asked(Date.now() - 61_000)).toBe(404);
    expect(socket.readyState).toBe(WebSocket.OPEN);
    expect(await asked(Date.now())).toBe(204);
    expect(await closed).toBe(1012);
  });

  it('takes no more than a hundred of one address', async () => {
    const from = { ...OWN, 'cf-connecting-ip': '198.51.100.9' };
    // the answers are kept: a socket that nobody holds may be collected, and its place is free again
    const answers = [];
    for (let i = 0; i < 101; i++) answers.push(await send('/api/live', { headers: from }));
    const statuses = answers.map(({ status }) => status);
    expect([...new Set(statuses.slice(0, 100)), statuses.at(-1)]).toEqual([101, 429]);
  });
});

describe('the list of changes', () => {
  it('has the newest first, of one region where asked, with names of what is public only', async () => {
    await publish('（0354）311 2349');
    const { items, publicationNo } = await read<PublicChanges>('/api/changes?limit=50');
    expect(items[0]).toMatchObject({ no: publicationNo, id: site, name: expect.any(String), isIllustrative: false });
    expect(items.map(({ no }) => no)).toEqual(items.map(({ no }) => no).sort((a, b) => b - a));
    const there = await read<PublicChanges>('/api/changes?limit=50&region=140900');
    expect(there.items.every(({ regionCode }) => regionCode.startsWith('1409'))).toBe(true);
    expect(there.items.length).toBeGreaterThan(0);
    expect((await read<PublicChanges>(`/api/changes?since=${publicationNo}`)).items).toEqual([]);
  });

  it('still tells of a quiet region after much was imported elsewhere', async () => {
    await publish('（0354）311 2350');
    const { items } = await read<PublicChanges>('/api/changes?region=140700&limit=1');
    expect(items).toMatchObject([{ id: site }]);
    await addSites(db, 600);
    // all of them in 许昌, each published by itself
    await env.DB.batch([
      env.DB.prepare(
        `UPDATE position SET region_code = '411002', published_no = (SELECT value FROM publication_counter) + updated_at + 1
         WHERE created_at = 0`,
      ),
      env.DB.prepare('UPDATE publication_counter SET value = value + 600'),
    ]);
    for (const region of ['140702', '140700', '140000']) {
      const there = await read<PublicChanges>(`/api/changes?region=${region}`);
      expect([region, there.items.map(({ id }) => id).includes(site)]).toEqual([region, true]);
    }
    const { DB, seen } = watched(env.DB);
    await send('/api/changes?region=140702', {}, { DB });
    expect(seen.reduce((sum, { read: rows }) => sum + rows, 0)).toBeLessThan(600);
  });

  it('looks no further than it must, wherever much was published elsewhere', async () => {
    const asked = async (query: string) => {
      const { DB, seen } = watched(env.DB);
      const answer = await send(`/api/changes?limit=50&${query}`, {}, { DB });
      const { items } = await answer.json<PublicChanges>();
      return { ids: items.map(({ id }) => id), rows: seen.reduce((sum, { read: rows }) => sum + rows, 0) };
    };
    const quiet = 'region=340000&illustrative=include';
    const before = (await asked(quiet)).ids;
    expect(before.length).toBeGreaterThan(3);
    await addSites(db, 3_900, 600);
    // 1,200 in their counties of 山西, then 2,700 in 许昌
    await env.DB.batch([
      env.DB.prepare(
        `UPDATE position SET region_code = iif(updated_at < 1800, region_code, '411002'),
           published_no = (SELECT value FROM publication_counter) + updated_at + 1 WHERE created_at = 0 AND updated_at >= 600`,
      ),
      env.DB.prepare('UPDATE publication_counter SET value = value + 4500'),
    ]);
    const [{ no = 0 } = {}] = await db.query<{ no: number }>('SELECT value AS no FROM publication_counter');
    const sites = async (region: string, since: number) => {
      const found = await db.query<{ id: string }>(
        `SELECT public_id AS id FROM position WHERE region_code GLOB ? AND published_no > ? AND is_illustrative = 0
         ORDER BY published_no DESC LIMIT 50`,
        [`${region}*`, since],
      );
      return found.map(({ id }) => id);
    };
    // few records, none, and many whose latest stand behind all of 许昌
    const few = await asked(quiet);
    expect(few.ids).toEqual(before);
    const none = await asked('region=650000');
    expect(none.ids).toEqual([]);
    const many = await asked('region=140000');
    expect(many.ids).toEqual(await sites('14', 0));
    // what is new in a county: a little, and much elsewhere
    const last = await asked(`region=411002&since=${no - 3}`);
    expect(last.ids).toEqual(await sites('411002', no - 3));
    expect(last.ids).toHaveLength(3);
    const behind = await asked(`region=140702&since=${no - 4_400}`);
    expect(behind.ids).toEqual(await sites('140702', no - 4_400));
    expect(behind.ids.length).toBeGreaterThan(3);
    expect(none.rows).toBeLessThan(5_500);
    expect(last.rows).toBeLessThan(60);
    expect(behind.rows).toBeLessThan(2_500);
  });

  it('says that something was withdrawn, and its name no more', async () => {
    await env.DB.batch([
      env.DB.prepare('UPDATE publication_counter SET value = value + 1'),
      env.DB.prepare(
        `INSERT INTO publication_tombstone (kind, record_id, public_id, published_no, withdrawn_at)
         SELECT 'SITE', id, public_id, (SELECT value FROM publication_counter), 1 FROM position WHERE public_id = ?`,
      ).bind(site),
      env.DB.prepare('UPDATE position SET published_no = NULL WHERE public_id = ?').bind(site),
    ]);
    const { items } = await read<PublicChanges>('/api/changes?limit=1');
    expect(items).toMatchObject([{ kind: 'SITE', id: site, name: null, withdrawn: true }]);
  });
});
