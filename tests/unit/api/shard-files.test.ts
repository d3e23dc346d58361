import { describe, expect, it } from 'vitest';
import { type FileBucket, KEEP_MS, LOST_MS, type Loading, ShardFiles } from '#api/snapshot/shard-files.ts';
import { encodeShard } from '#core/snapshot/encode-shard.ts';
import { encodePyramid } from '#core/snapshot/pyramid.ts';
import { openShard } from '#core/snapshot/shard.ts';
import { madeSite, noNames } from '../core/snapshot/made-sites.ts';

const file = encodeShard([madeSite(1, '140102', [112, 37])], noNames, { no: 1, isIllustrative: false });
const bytes = file.byteLength;
const part = (name: string) => ({ file: name, bytes });
const silent = () => {};

/** A bucket that gives a file when it is let. */
function slowBucket(content: ArrayBuffer | null = file) {
  const waiting = new Map<string, () => void>();
  const get = (name: string) =>
    new Promise((resolve) => {
      waiting.set(name, () => resolve(content === null ? null : { arrayBuffer: async () => content.slice(0) }));
    });
  const bucket = { get } as unknown as FileBucket; // all that is asked of it
  return { bucket, waiting, give: (name: string) => waiting.get(name)?.() };
}

/** Files that are here, loaded one after another, each at its own time. */
async function filesAt(times: Readonly<Record<string, number>>, limit: number): Promise<ShardFiles> {
  const files = new ShardFiles();
  for (const [name, now] of Object.entries(times)) expect(await load(files, name, limit, now)).toBe('LOADED');
  return files;
}

function load(files: ShardFiles, name: string, limit: number, now: number, taken = 0): Promise<Loading> {
  const { bucket, waiting, give } = slowBucket();
  const loaded = files.load(bucket, part(name), { limit, taken }, now, silent);
  if (waiting.has(name)) give(name);
  return loaded;
}

describe('files of the snapshot in memory', () => {
  it('are no more than the limit, those that are being fetched included', async () => {
    const files = new ShardFiles();
    const { bucket, waiting, give } = slowBucket();
    const room = { limit: 1.5 * bytes, taken: 0 };
    const first = files.load(bucket, part('a'), room, 0, silent);
    expect(await files.load(bucket, part('b'), room, 0, silent)).toBe('NO_ROOM');
    expect([...waiting.keys()]).toEqual(['a']);
    give('a');
    expect(await first).toBe('LOADED');
    expect([...files.shards.keys()]).toEqual(['a']);
  });

  it('are fetched two at a time, however many are asked for at once', async () => {
    const files = new ShardFiles();
    const { bucket, waiting, give } = slowBucket();
    const room = { limit: 100 * bytes, taken: 0 };
    const loads = ['a', 'a', 'b', 'c', 'd'].map((name) => files.load(bucket, part(name), room, 0, silent));
    expect([...waiting.keys()]).toEqual(['a', 'b']);
    for (const name of waiting.keys()) give(name);
    expect(await Promise.all(loads)).toEqual(['LOADED', 'BUSY', 'LOADED', 'BUSY', 'BUSY']);
  });

  it('are fetched though those that were begun before never come, and take no room for these', async () => {
    const files = new ShardFiles();
    const { bucket, give } = slowBucket();
    const limit = 2 * bytes;
    const lost = ['a', 'b'].map((name) => files.load(bucket, part(name), { limit, taken: 0 }, 0, silent));
    expect(await load(files, 'c', limit, LOST_MS)).toBe('BUSY');
    expect(await load(files, 'c', limit, LOST_MS + 1)).toBe('LOADED');
    const again = files.load(slowBucket().bucket, part('a'), { limit, taken: 0 }, LOST_MS + 1, silent);
    // one that was late takes nothing off those that were begun since
    give('b');
    expect(await lost[1]).toBe('LOADED');
    expect(await load(files, 'd', limit, LOST_MS + 1)).toBe('NO_ROOM');
    expect(again).toBeInstanceOf(Promise);
    // and after the clock was set back
    expect(await load(files, 'd', 9 * bytes, 0)).toBe('LOADED');
  });

  it('give way to others by use, but not while they are in use', async () => {
    const limit = 2 * bytes;
    const files = await filesAt({ a: 0, b: 1_000 }, limit);
    expect(await load(files, 'c', limit, KEEP_MS - 1)).toBe('NO_ROOM');
    files.use('a', 2_000);
    expect(await load(files, 'c', limit, KEEP_MS + 1_000)).toBe('LOADED');
    expect([...files.shards.keys()]).toEqual(['a', 'c']);
    expect(files.use('b', 0)).toBe(false);
  });

  it('leave room for the changes that are held beside them', async () => {
    const files = await filesAt({ a: 0 }, 2 * bytes);
    expect(await load(files, 'b', 2 * bytes, 1, bytes)).toBe('NO_ROOM');
    expect(await load(files, 'b', 2 * bytes, KEEP_MS, bytes)).toBe('LOADED');
    expect([...files.shards.keys()]).toEqual(['b']);
  });

  it('are tried once where they are damaged or missing, until another base is there', async () => {
    const files = new ShardFiles();
    const told: string[] = [];
    const room = { limit: 10 * bytes, taken: 0 };
    const damaged = file.slice(0);
    new Uint8Array(damaged)[bytes >> 1] = 77;
    for (const [name, content] of [
      ['a', damaged],
      ['b', null],
    ] as const) {
      const { bucket, give } = slowBucket(content);
      const loaded = files.load(bucket, part(name), room, 0, (why) => told.push(why));
      give(name);
      expect(await loaded).toBe('REFUSED');
      expect(await files.load(bucket, part(name), room, 0, silent)).toBe('REFUSED');
    }
    expect(told).toEqual([expect.stringContaining('a DAMAGED'), expect.stringContaining('b MISSING')]);
    expect(files.isRefused('a')).toBe(true);
    files.keepOnly([part('c')]);
    expect(files.isRefused('a')).toBe(false);
  });

  it('may be the pyramids of parts, which lie beside them and are opened as such', async () => {
    const opened = openShard(file.slice(0));
    if (!opened.ok) throw new Error(opened.error);
    const pyramid = encodePyramid(opened.value);
    const files = new ShardFiles();
    const loadAs = async (name: string, content: ArrayBuffer) => {
      const { bucket, give } = slowBucket(content);
      const loaded = files.load(bucket, { file: name, bytes: content.byteLength }, { limit: 1e6, taken: 0 }, 0, silent);
      give(name);
      return loaded;
    };
    expect(await loadAs('a.cells', pyramid)).toBe('LOADED');
    expect(await loadAs('a', file)).toBe('LOADED');
    expect(await loadAs('b.cells', file)).toBe('REFUSED');
    expect(await loadAs('b', pyramid)).toBe('REFUSED');
    expect([[...files.shards.keys()], [...files.pyramids.keys()]]).toEqual([['a'], ['a.cells']]);
    files.keepOnly([part('a')]);
    expect([files.use('a', 0), files.use('a.cells', 0)]).toEqual([true, true]);
    files.keepOnly([part('c')]);
    expect([files.use('a', 0), files.use('a.cells', 0)]).toEqual([false, false]);
  });
});
