import { beforeAll, describe, expect, it } from 'vitest';
import { EVERYWHERE, type Scope } from '#core/access/scope.ts';
import { staffKinds } from '#core/records/catalogue.ts';
import { checkValues } from '#core/records/check-values.ts';
import type { SqlPort } from '#db/port.ts';
import { readState, readStates } from '#db/queries/record-state.ts';
import { sql } from '#db/queries/sql.ts';
import { toPatch } from '#db/queries/staff-patch.ts';
import { fromState, fromStates, namesInValues, type Values } from '#db/queries/staff-values.ts';
import { changedFields } from '#db/queries/state-difference.ts';
import { openSeeded } from '../api/seeded.ts';
import { newSite, write } from './records.ts';

let db: SqlPort;
beforeAll(async () => {
  db = await openSeeded();
});

const NOBODY: readonly Scope[] = [];

describe.each(staffKinds)('every %s of the documents and samples', (kind) => {
  it('is read as values that stand every check, and written back as it was', async () => {
    const stored = await readStates(db, kind, sql`1`, 2000);
    const { values, names } = await fromStates(
      db,
      kind,
      stored.map(({ state }) => state),
    );
    const sample = stored.map((record, i) => [record, values[i] ?? {}] as const).filter((_, i) => i % 7 === 0);
    for (const [{ state }, read] of sample) {
      expect(checkValues(kind, read, { partial: false }), String(state.publicId)).toEqual({
        values: read,
        problems: [],
      });
      const patch = await toPatch(db, kind, read, {
        id: String(state.publicId),
        before: state,
        who: 'u1',
        now: 1,
        scopes: NOBODY,
      });
      if (!patch.ok) throw new Error(JSON.stringify(patch.error));
      expect(changedFields(state, patch.value)).toEqual([]);
      if (typeof read.region === 'string') expect(names).toHaveProperty(read.region);
    }
  });
});

async function problems(values: Values, scopes: readonly Scope[] = [EVERYWHERE], id: string | null = null) {
  const before = id === null ? null : ((await readState(db, 'SITE', id))?.state ?? null);
  const patch = await toPatch(db, 'SITE', values, { id, before, who: 'u1', now: 1, scopes });
  return patch.ok ? [] : patch.error.map(({ path, expected }) => `${path}: ${expected}`);
}

describe('names of other records', () => {
  beforeAll(async () => {
    const park = { kind: 'PARK', expectedVersion: 0, why: '新增' } as const;
    const common = { shortName: '园', type: 'SUBPARK', regionCode: '140921' } as const;
    const row = await write(db, { ...park, id: 'pk_1111111111', patch: { ...common, name: '草稿园区' } }, 1000);
    const closed = { ...common, name: '停用园区', publicationStatus: 'CLOSED' } as const;
    await write(db, { ...park, id: 'pk_2222222222', patch: closed }, 1000);
    await write(db, newSite('st_1111111111', { parkId: row }), 1000);
  });

  it('are of records that are there and that the writer may see', async () => {
    const there: Scope = { regionCode: '140900', record: null };
    const elsewhere: Scope = { regionCode: '410000', record: null };
    expect(await problems({ park: 'pk_1111111111' }, [there])).toEqual([]);
    expect(await problems({ park: 'pk_1111111111' }, [elsewhere])).toEqual(['park: 已有的记录：请重新选择']);
    expect(await problems({ park: 'pk_1111111111' }, NOBODY)).toEqual(['park: 已有的记录：请重新选择']);
    expect(await problems({ park: 'pk_3333333333' })).toEqual(['park: 已有的记录：请重新选择']);
    expect(await problems({ park: 'pk_2222222222' })).toEqual(['park: 没有停用的记录：这一条已停用']);
  });

  it('that a record has already may stay', async () => {
    expect(await problems({ park: 'pk_1111111111' }, NOBODY, 'st_1111111111')).toEqual([]);
  });

  it('of samples stand on samples only', async () => {
    const [sample] = await db.query<{ id: string }>(
      "SELECT public_id AS id FROM organisation WHERE is_illustrative = 1 AND publication_status = 'PUBLISHED' LIMIT 1",
    );
    expect(await problems({ organisation: sample?.id })).toEqual([
      'organisation: 正式记录：示例记录不能连到正式记录上',
    ]);
  });

  it('of regions are of regions that there are', async () => {
    expect(await problems({ region: '140998' })).toEqual(['region: 现行的行政区划代码：没有这个区划']);
    expect(await problems({ region: '140921' })).toEqual([]);
  });

  it('are told with the values of a request too', async () => {
    const names = await namesInValues(db, 'SITE', [
      { park: 'pk_1111111111', region: '140921' },
      { region: '140921100' },
    ]);
    expect(names).toMatchObject({ pk_1111111111: '草稿园区', '140921': expect.stringContaining('定襄') });
  });
});

describe('a parent', () => {
  it('is not below its own child', async () => {
    const [child] = await db.query<{ id: string; parent: string }>(
      `SELECT c.public_id AS id, p.public_id AS parent FROM organisation c JOIN organisation p ON p.id = c.parent_id
       WHERE p.parent_id IS NOT NULL LIMIT 1`,
    );
    const parent = child?.parent ?? '';
    const before = (await readState(db, 'ORGANISATION', parent))?.state ?? null;
    const patch = await toPatch(db, 'ORGANISATION', { parent: child?.id }, { id: parent, before, who: 'u1', now: 1 });
    expect(patch).toMatchObject({ ok: false, error: [{ path: 'parent' }] });
  });
});

describe('what a row carries besides its value', () => {
  it('stays with it: who entered a closure, and when', async () => {
    const closure = { from: '2026-11-20', to: null, reason: '装修' };
    const first = await toPatch(db, 'SITE', { closures: [closure] }, { id: null, before: null, who: 'u1', now: 5 });
    const before = first.ok ? first.value : {};
    expect(before).toEqual({
      closures: [{ fromOn: '2026-11-20', toOn: null, reason: '装修', enteredBy: 'u1', enteredAt: 5 }],
    });
    const more = [closure, { from: '2026-12-01', to: '2026-12-02', reason: '停电' }];
    const second = await toPatch(db, 'SITE', { closures: more }, { id: null, before, who: 'u2', now: 9 });
    expect(second).toMatchObject({
      ok: true,
      value: {
        closures: [
          { enteredBy: 'u1', enteredAt: 5 },
          { enteredBy: 'u2', enteredAt: 9 },
        ],
      },
    });
  });

  it('is not made up where a column always holds something', async () => {
    const patch = await toPatch(db, 'PAIRING', { status: null }, { id: null, before: null, who: 'u1', now: 5 });
    expect(patch).toEqual({ ok: true, value: { status: 'PROPOSED' } });
  });

  it.each([
    ['MOBILE', 1],
    ['SERVICE_CENTER', 0],
  ])('follows from what it says: a position of the kind %s moves or not', async (type, isMobile) => {
    const patch = await toPatch(db, 'SITE', { type }, { id: null, before: null, who: 'u1', now: 5 });
    expect(patch).toEqual({ ok: true, value: { type, isMobile } });
  });
});

describe('a station', () => {
  it('comes with its tier and goes with it', async () => {
    const context = { id: null, before: null, who: 'u1', now: 5 };
    const made = await toPatch(db, 'SITE', { stationTier: 'TOWN', windowCount: 3 }, context);
    expect(made).toMatchObject({
      ok: true,
      value: { stationTier: 'TOWN', station: { windowCount: 3, serviceArea: null } },
    });
    const before = made.ok ? made.value : {};
    const gone = await toPatch(db, 'SITE', { stationTier: null, windowCount: null }, { ...context, before });
    expect(gone).toEqual({ ok: true, value: { stationTier: null, station: null } });
    const { values } = await fromState(db, 'SITE', { ...before, regionCode: '140921' });
    expect(values).toMatchObject({ stationTier: 'TOWN', windowCount: 3, serviceArea: null });
    expect(values).not.toHaveProperty('closures');
  });
});
