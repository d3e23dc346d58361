import { env } from 'cloudflare:test';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeBase64url } from '#core/base64url.ts';
import { findPersonalData } from '#core/privacy.ts';
import type { Site } from '#core/schemas/site.ts';
import { dataLevels, PUBLIC_FORMS } from '#db/schema/data-levels.ts';
import { type TableName, tables } from '#db/schema/tables.ts';
import { read, send } from './call.ts';
import { answerOf, everyRequest } from './every-request.ts';
import { openSeeded } from './seeded.ts';

/** What no answer may hold, in any column that is not 公开. */
const MARK = '机密标记';

const answers = new Map<string, unknown>();
const marked: string[] = [];
const internalNumbers = new Set<number>();

/** Marks for numbers: none of them means anything. */
const FIRST_NUMBER = 987_650_001;

/** Columns below 公开. `meta` says what this installation is, which health and config tell on purpose. */
const nonPublic = (Object.keys(tables) as TableName[])
  .filter((table) => table !== 'meta')
  .flatMap((table) =>
    Object.entries(getTableColumns(tables[table]))
      .filter(([key]) => Object.entries(dataLevels[table]).find(([name]) => name === key)?.[1] !== 'PUBLIC')
      .map(([, column]) => ({ table: getTableName(tables[table]), column: column.name, type: column.dataType })),
  );

/** Keys, and the cells by which sites are found: with a mark in them nothing would be found at all. */
const isKey = (column: string) => /(^|_)id$|^m[xy]$|^(lng|lat)$/.test(column);

/** Puts a mark into a whole column. Codes and what triggers keep refuse it; such columns can hold nothing private. */
async function mark(table: string, column: string, value: string | number): Promise<void> {
  await env.DB.prepare(`UPDATE ${table} SET ${column} = ?`)
    .bind(value)
    .run()
    .then(
      ({ meta }) => meta.changes > 0 && marked.push(`${table}.${column}`),
      () => undefined,
    );
}

beforeAll(async () => {
  const db = await openSeeded();
  await db
    .query("UPDATE position SET phone = '0350-6021234', hours_text = '示例时间' WHERE is_illustrative = 1")
    .catch(() => []);
  // no document names one: its office title must be there to be seen not to come out
  await db.query(`INSERT INTO contact_point (public_id, created_at, updated_at, level, status, enterprise_id, region_code,
      office_title, publication_status) SELECT 'cp_0123456789', 0, 0, 'PARK', 'CONTACT', id, region_code, '职务',
      'PUBLISHED' FROM enterprise LIMIT 1`);
  for (const [i, { table, column, type }] of nonPublic.entries()) {
    if (column === 'id' && type === 'number' && table !== 'region') {
      for (const { id } of await db.query<{ id: number }>(`SELECT id FROM ${table}`)) internalNumbers.add(id);
    }
    if (isKey(column)) continue;
    if (type === 'number') internalNumbers.add(FIRST_NUMBER + i);
    await mark(table, column, type === 'number' ? FIRST_NUMBER + i : `${MARK} ${table}.${column}`);
  }
  for (const request of await everyRequest()) {
    const response = await send(request);
    expect([request, response.status]).toEqual([request, 200]);
    answers.set(request, await answerOf(response));
  }
}, 120_000);

/** Every value of an answer with where it stands; cursors are opened. */
function* valuesOf(value: unknown, path = ''): Generator<readonly [string, string | number]> {
  if (typeof value === 'string' || typeof value === 'number') yield [path, value];
  if (path.endsWith('.nextCursor') && typeof value === 'string') {
    const opened = decodeBase64url(value);
    yield* valuesOf(JSON.parse(opened.ok ? opened.value : '[]'), `${path}(opened)`);
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, below] of Object.entries(value)) yield* valuesOf(below, `${path}.${key}`);
}

describe('the public API', () => {
  it('was walked whole, with the marks in place', () => {
    const paths = new Set(
      [...answers.keys()].map((request) =>
        request.replace(/\?.*/, '').replace(/\/[a-z]{2}_\w{10}|\/\d{6,12}/, '/{id}'),
      ),
    );
    expect(paths.size).toBeGreaterThan(30);
    expect(marked).toEqual(
      expect.arrayContaining([
        'position.note',
        'park.note',
        'organisation.party_code',
        'organisation.note',
        'village.note',
        'contact_point.office_title',
      ]),
    );
    expect(marked.length).toBeGreaterThan(10);
    expect(internalNumbers.size).toBeGreaterThan(2000);
  });

  it('emits no column that is not public', () => {
    for (const [request, answer] of answers) {
      for (const [path, value] of valuesOf(answer)) {
        if (typeof value === 'string') expect([request, path, value.includes(MARK)]).toEqual([request, path, false]);
      }
    }
  });

  it('emits no number that is not public and no key of a row, not even inside a cursor', () => {
    for (const [request, answer] of answers) {
      for (const [path, value] of valuesOf(answer)) {
        const inside = typeof value === 'number' && value > 1000 && internalNumbers.has(value);
        expect([request, path, inside]).toEqual([request, path, false]);
      }
    }
  });

  it('emits no mobile and no ID number', () => {
    for (const [request, answer] of answers) expect([request, findPersonalData(answer)]).toEqual([request, []]);
  });

  it('gives every coordinate rounded, which is the only public form of a point', async () => {
    expect(PUBLIC_FORMS).toEqual(['lng', 'lat']);
    for (const [request, answer] of answers) {
      for (const [path, value] of valuesOf(answer)) {
        if (typeof value !== 'number' || !/lng|lat|coordinates/.test(path) || path.startsWith('.bbox')) continue;
        expect([request, path, Number(value.toFixed(4))]).toEqual([request, path, value]);
      }
    }
    const coarse = await read<{ items: Site[] }>('/api/sites?limit=500&illustrative=include', {
      PUBLIC_COORD_DECIMALS: '2',
    });
    const points = coarse.items.flatMap(({ point }) => point ?? []);
    expect(points.length).toBeGreaterThan(100);
    for (const { lng, lat } of points) expect([lng, lat]).toEqual([Number(lng.toFixed(2)), Number(lat.toFixed(2))]);
  });

  it('lets sample sites have neither phone nor hours nor closure', () => {
    const sites = [...answers]
      .filter(([request]) => request.startsWith('/api/sites?'))
      .flatMap(([, answer]) => (answer as { items?: Site[] }).items ?? []);
    const samples = sites.filter(({ isIllustrative }) => isIllustrative);
    expect(samples.length).toBeGreaterThan(100);
    for (const { phone, hours, hoursText, closure } of samples) {
      expect([phone, hours.mode, hoursText, closure]).toEqual([null, 'UNKNOWN', null, null]);
    }
  });

  it('would show a mark in a public column, so the walk can fail', async () => {
    await env.DB.prepare('UPDATE park SET term_note = ? WHERE is_illustrative = 0').bind(MARK).run();
    const { items } = await read<{ items: { id: string }[] }>('/api/parks?limit=1');
    expect(JSON.stringify(await read(`/api/parks/${items[0]?.id}`))).toContain(MARK);
  });
});
