import { getTableColumns } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { dataLevel } from '#core/terms/access.ts';
import { dataLevels } from '#db/schema/data-levels.ts';
import type { Levels } from '#db/schema/level.ts';
import type { meta } from '#db/schema/meta.ts';
import { type TableName, tables } from '#db/schema/tables.ts';

test('a column without a level, or a level without a column, does not compile', () => {
  // @ts-expect-error `value` has no level
  const forgotten: Levels<typeof meta> = { key: 'PUBLIC' };
  // @ts-expect-error there is no column `other`
  const invented: Levels<typeof meta> = { key: 'PUBLIC', value: 'PUBLIC', other: 'PUBLIC' };
  expect([forgotten, invented]).toHaveLength(2);
});

const names = Object.keys(tables) as TableName[];

describe.each(names)('%s', (name) => {
  const levels: Record<string, string> = dataLevels[name];

  test('has a level for each column', () => {
    expect(Object.keys(levels).sort()).toEqual(Object.keys(getTableColumns(tables[name])).sort());
    for (const level of Object.values(levels)) expect(Object.keys(dataLevel)).toContain(level);
  });

  test('keeps accounts, secrets and addresses of readers restricted', () => {
    const personal =
      /(By|who|userId|email|password|secret|token|tokenHash|ip|ipAddress|userAgent|contactSealed|partyCode)$/;
    const open = Object.entries(levels).filter(
      ([column, level]) => personal.test(column) && level !== 'RESTRICTED' && !known.has(`${name}.${column}`),
    );
    expect(open).toEqual([]);
  });
});

/** Words that only look like it: who awarded an honour (a body), which side proposed, which organisation handles. */
const known = new Set(['honour.awardedBy']);
