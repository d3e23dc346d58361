import { describe, expect, it } from 'vitest';
import { IMPORT_KEPT_MS, makeDraftStore } from '../../../../web/staff/drafts/draft-store.ts';
import { type DraftKeys, draftKeys } from '../../../../web/staff/drafts/seal.ts';
import { type ImportWork, makeImportKeeper } from '../../../../web/staff/import/kept-import.ts';
import { memoryPort } from '../drafts/memory-port.ts';

const FILE = 'a'.repeat(64);
const work = (phone: string): ImportWork => ({
  sheet: 0,
  header: null,
  settings: {
    columns: { 0: 'name' },
    system: 'GCJ02',
    precision: 'GEOCODED',
    defaults: {},
    regionFromPoint: false,
    chosen: {},
    rows: { 5: { is: 'SKIPPED' } },
    edits: { 3: { phone } },
    seed: 'seed',
  },
  sent: null,
});

function desk(keys: DraftKeys | null, port = memoryPort(), now = () => 1000) {
  const store = makeDraftStore(port, now);
  return {
    port,
    store,
    keeper: makeImportKeeper({ store, ring: { keys: () => keys, problem: () => null, beforeLoss: () => () => {} } }),
  };
}

describe('work on a file that is being imported', () => {
  const own = draftKeys('me', 'A'.repeat(43));

  it('is found again by the file, the latest of it, by its own account only and sealed', async () => {
    const { port, keeper } = desk(await own);
    keeper.keep('SITE', FILE, work('0354-8120001'));
    keeper.keep('SITE', FILE, work('0354-8120002'));
    await expect.poll(async () => (await keeper.find('SITE', FILE))?.work).toEqual(work('0354-8120002'));
    expect(await keeper.find('PARK', FILE)).toBeNull();
    const other = desk(await draftKeys('you', 'B'.repeat(43)), port);
    expect(await other.keeper.find('SITE', FILE)).toBeNull();
    const lies = [...port.rows.values()].map(({ sealed }) => new TextDecoder().decode(sealed)).join();
    expect(lies).not.toContain('0354');
  });

  it('is no draft of a record', async () => {
    const { keeper, store } = desk(await own);
    keeper.keep('SITE', FILE, work('1'));
    await expect.poll(() => keeper.find('SITE', FILE)).not.toBeNull();
    expect(await store.list(await own)).toEqual([]);
  });

  it('is gone when it is begun anew, and when nobody has gone on with it for a month', async () => {
    let clock = 1000;
    const { keeper } = desk(await own, memoryPort(), () => clock);
    keeper.keep('SITE', FILE, work('1'));
    keeper.drop('SITE', FILE);
    keeper.keep('PARK', FILE, work('1'));
    await expect.poll(() => keeper.find('PARK', FILE)).not.toBeNull();
    expect(await keeper.find('SITE', FILE)).toBeNull();
    clock += IMPORT_KEPT_MS + 1;
    keeper.keep('ACTIVITY', FILE, work('2'));
    await expect.poll(() => keeper.find('PARK', FILE)).toBeNull();
  });

  it('is not kept for nobody', async () => {
    const { port, keeper } = desk(null);
    keeper.keep('SITE', FILE, work('1'));
    expect(await keeper.find('SITE', FILE)).toBeNull();
    expect(port.rows.size).toBe(0);
  });
});
