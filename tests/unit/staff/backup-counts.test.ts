import { expect, it } from 'vitest';
import { countGroups } from '../../../web/staff/backup/count-groups.ts';

it('counts by kinds of records, by tables with a name, and the rest together, before and after', () => {
  const kept = { position: 12, revision: 30, position_facility: 4, auth_user: 2 };
  const groups = countGroups(kept, { ...kept, position: 11 }, ['revision', 'auth_user']);
  expect(groups.filter((group) => group.kept > 0)).toMatchObject([
    { name: { term: { zh: '阵地' } }, kept: 12, restored: 11 },
    { name: { table: 'revision' }, kept: 30, restored: 30 },
    { name: { table: 'auth_user' }, kept: 2, restored: 2 },
    { name: { others: 1 }, kept: 4, restored: 4 },
  ]);
  expect(countGroups(kept, undefined, []).every(({ restored }) => restored === undefined)).toBe(true);
});
