import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { openDatabase } from './database.ts';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
});

const row = fc.record({
  id: fc.integer({ min: 1, max: 30 }),
  x: fc.option(fc.integer({ min: 0, max: 2 ** 30 - 1 }), { nil: null }),
  status: fc.constantFrom('PUBLISHED', 'SUSPENDED', 'DRAFT', 'CLOSED'),
  sample: fc.constantFrom(0, 1),
});
const write = fc.oneof(
  fc.record({ type: fc.constant('UPSERT' as const), rows: fc.array(row, { minLength: 1, maxLength: 12 }) }),
  fc.record({ type: fc.constant('INSERT OR IGNORE' as const), rows: fc.array(row, { minLength: 1, maxLength: 4 }) }),
  fc.record({
    type: fc.constant('MOVE' as const),
    id: fc.integer({ min: 1, max: 30 }),
    by: fc.integer({ min: -9, max: 9 }),
  }),
  fc.record({ type: fc.constant('RENUMBER' as const), id: fc.integer({ min: 1, max: 30 }) }),
  fc.record({
    type: fc.constant('STATUS' as const),
    status: fc.constantFrom('PUBLISHED', 'CLOSED'),
    below: fc.nat(30),
  }),
  fc.record({ type: fc.constant('DELETE' as const), id: fc.integer({ min: 1, max: 30 }) }),
);
type Write = typeof write extends fc.Arbitrary<infer T> ? T : never;

const select = `SELECT value->>'id', 'st_' || (value->>'id'), 0, 0, 'x', 'EXHIBITION', '140921',
  iif(value->>'x' IS NULL, NULL, 1), iif(value->>'x' IS NULL, NULL, 1), value->>'x', value->>'x',
  iif(value->>'x' IS NULL, NULL, 'SURVEYED'), value->>'status', value->>'sample' FROM json_each(?)`;
const columns =
  '(id, public_id, created_at, updated_at, name, type, region_code, lng, lat, mx, my, precision, publication_status, is_illustrative)';

async function perform(step: Write): Promise<void> {
  switch (step.type) {
    case 'UPSERT': {
      const last = [...new Map(step.rows.map((each) => [each.id, each])).values()];
      await db.query(
        `INSERT INTO position ${columns} ${select} WHERE true ON CONFLICT (id) DO UPDATE SET lng = excluded.lng,
           lat = excluded.lat, mx = excluded.mx, my = excluded.my, precision = excluded.precision,
           publication_status = excluded.publication_status, is_illustrative = excluded.is_illustrative`,
        [JSON.stringify(last)],
      );
      return;
    }
    case 'INSERT OR IGNORE':
      await db.query(`INSERT OR IGNORE INTO position ${columns} ${select}`, [JSON.stringify(step.rows)]);
      return;
    case 'MOVE':
      await db.query('UPDATE position SET mx = mx + ?, my = my - ? WHERE id = ?', [step.by, step.by, step.id]);
      return;
    case 'RENUMBER':
      await db.query(
        "UPDATE position SET id = id + 1000, public_id = 'st_' || (id + 1000) WHERE id = ? AND NOT EXISTS (SELECT 1 FROM position WHERE id = ?)",
        [step.id, step.id + 1000],
      );
      return;
    case 'STATUS':
      await db.query('UPDATE position SET publication_status = ? WHERE id < ?', [step.status, step.below]);
      return;
    case 'DELETE':
      await db.query('DELETE FROM position WHERE id = ?', [step.id]);
  }
}

test('the three trees hold just the sites they should, after any writes', async () => {
  const expected = (condition: string) =>
    db.query(`SELECT id, mx AS x, my AS y FROM position WHERE mx IS NOT NULL AND ${condition} ORDER BY id`);
  const held = (tree: string) => db.query(`SELECT id, x0 AS x, y0 AS y FROM ${tree} ORDER BY id`);
  const isPublic = "publication_status IN ('PUBLISHED', 'SUSPENDED')";
  await fc.assert(
    fc.asyncProperty(fc.array(write, { minLength: 5, maxLength: 25 }), async (steps) => {
      for (const step of steps) await perform(step);
      expect(await held('site_rtree_all')).toEqual(await expected('true'));
      expect(await held('site_rtree')).toEqual(await expected(`${isPublic} AND is_illustrative = 0`));
      expect(await held('site_rtree_sample')).toEqual(await expected(`${isPublic} AND is_illustrative = 1`));
    }),
    { numRuns: 30, seed: 7, endOnFailure: true },
  );
}, 60_000);
