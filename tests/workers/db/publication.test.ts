import { beforeAll, expect, test } from 'vitest';
import { changesSince, publicationNo } from '#db/queries/publication.ts';
import { openDatabase } from './database.ts';
import { newSite, write } from './records.ts';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
});

const changes = async (after: number) =>
  (await changesSince(db, 'SITE', 'position', after, 100)).map(({ publicId, publishedNo, withdrawn }) => ({
    publicId,
    publishedNo,
    withdrawn,
  }));

test('every public change has a number, a withdrawal leaves a tombstone, and a return removes it', async () => {
  await write(db, newSite('st_draft', { publicationStatus: 'DRAFT' }), 1000);
  expect(await publicationNo(db)).toBe(0);
  await write(db, newSite('st_a'), 1100);
  await write(db, newSite('st_b'), 1200);
  expect(await changes(0)).toEqual([
    { publicId: 'st_a', publishedNo: 1, withdrawn: false },
    { publicId: 'st_b', publishedNo: 2, withdrawn: false },
  ]);
  const edit = (expectedVersion: number, publicationStatus: 'CLOSED' | 'SUSPENDED' | 'DRAFT') =>
    write(db, { kind: 'SITE', id: 'st_a', expectedVersion, patch: { publicationStatus }, why: 'x' }, 2000);
  await edit(1, 'SUSPENDED');
  expect(await changes(2)).toEqual([{ publicId: 'st_a', publishedNo: 3, withdrawn: false }]);
  await edit(2, 'CLOSED');
  expect(await changes(2)).toEqual([{ publicId: 'st_a', publishedNo: 4, withdrawn: true }]);
  await edit(3, 'DRAFT');
  expect(await publicationNo(db)).toBe(4);
  await edit(4, 'SUSPENDED');
  expect(await changes(0)).toEqual([
    { publicId: 'st_b', publishedNo: 2, withdrawn: false },
    { publicId: 'st_a', publishedNo: 5, withdrawn: false },
  ]);
});
