import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { matchExpression } from '#core/search/tokens.ts';
import { putSearchDocs } from '#db/queries/search-docs.ts';
import { searchDocRow } from '#db/search-doc.ts';
import { openDatabase } from './database.ts';
import { newSite, pinyin, write } from './records.ts';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
});

/** Titles found, read from the records behind the full text. */
async function found(query: string): Promise<string[]> {
  const rows = await db.query<{ title: string | null }>(
    `SELECT d.title FROM search_fts f LEFT JOIN search_doc d ON d.id = f.rowid WHERE search_fts MATCH ? ORDER BY d.title LIMIT 100`,
    [matchExpression(query) ?? ''],
  );
  return rows.map((row) => row.title ?? 'a row that is gone');
}

const letters = '晋中开发区党群服务';
const name = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 6 });
const doc = fc.record({ id: fc.integer({ min: 1, max: 15 }), name, sample: fc.boolean() });
const step = fc.oneof(
  fc.record({ type: fc.constant('PUT' as const), docs: fc.array(doc, { minLength: 1, maxLength: 6 }) }),
  fc.record({ type: fc.constant('DELETE' as const), id: fc.integer({ min: 1, max: 15 }) }),
);

test('the full text says the same as the records, after any writes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 15 }), name, async (steps, query) => {
      for (const each of steps) {
        if (each.type === 'DELETE') await db.query("DELETE FROM search_doc WHERE public_id = 'pk_' || ?", [each.id]);
        else
          await db.batch([
            putSearchDocs(JSON.stringify(each.docs.map(({ id, name, sample }) => row(id, name, sample)))),
          ]);
      }
      const docs = await db.query<{ title: string }>('SELECT title FROM search_doc');
      for (const text of [query, ...query.slice(0, 2)]) {
        const expected = docs.map(({ title }) => title).filter((title) => title.includes(text));
        expect((await found(text)).sort()).toEqual(expected.sort());
      }
    }),
    { numRuns: 40, seed: 3, endOnFailure: true },
  );
}, 60_000);

function row(id: number, title: string, isIllustrative: boolean) {
  const searchable = { kind: 'PARK', publicId: `pk_${id}`, title, isIllustrative } as const;
  const rest = { otherNames: [], subtitle: '', context: [], regionCode: '140702', isPublic: true, weight: 60 };
  return searchDocRow({ ...searchable, ...rest }, pinyin);
}

describe('a record that is written', () => {
  test('is found by one character, two, pinyin initials, whole pinyin and its alias at once, and not by its old name', async () => {
    await db.query('DELETE FROM search_doc');
    await write(
      db,
      newSite('st_1', { name: '晋中开发区党群活动中心', aliases: [{ name: '活动中心旧址', reason: 'FORMER_NAME' }] }),
      1000,
    );
    for (const query of ['晋', '党群', 'jzkfq', 'jinzhong', '旧址', '晋中 活动中心', 'KFQ']) {
      expect(await found(query), query).toEqual(['晋中开发区党群活动中心']);
    }
    expect(await found('晋群')).toEqual([]);
    await write(
      db,
      { kind: 'SITE', id: 'st_1', expectedVersion: 1, patch: { name: '新馆', aliases: [] }, why: '改名' },
      2000,
    );
    expect(await found('晋中')).toEqual([]);
    expect(await found('旧址')).toEqual([]);
    expect(await found('新馆')).toEqual(['新馆']);
  });

  test('is found by where it is, and marked when the public may not see it', async () => {
    await db.query(
      `INSERT INTO region (code, name, short_name, full_name, level) VALUES ('140702', '榆次区', '榆次', '山西省晋中市榆次区', 'COUNTY')`,
    );
    await write(db, newSite('st_2', { name: '孵化器', regionCode: '140702', publicationStatus: 'DRAFT' }), 3000);
    expect(await found('榆次 孵化器')).toEqual(['孵化器']);
    const [kept] = await db.query("SELECT subtitle, is_public FROM search_doc WHERE public_id = 'st_2'");
    expect(kept).toEqual({ subtitle: '山西省晋中市榆次区 · 党群活动阵地', is_public: 0 });
  });
});
