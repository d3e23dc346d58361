import { getAuthTables } from 'better-auth/db';
import { twoFactor } from 'better-auth/plugins';
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { authAccount } from '#db/schema/auth-account.ts';
import { authSession } from '#db/schema/auth-session.ts';
import { authTwoFactor } from '#db/schema/auth-two-factor.ts';
import { authUser } from '#db/schema/auth-user.ts';
import { authVerification } from '#db/schema/auth-verification.ts';

const generated = getAuthTables({ plugins: [twoFactor()] });
const ours: Record<string, SQLiteTable> = {
  user: authUser,
  session: authSession,
  account: authAccount,
  verification: authVerification,
  twoFactor: authTwoFactor,
};

const snakeCase = (text: string) => text.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const storedAs: Record<string, string> = { string: 'text', boolean: 'integer', number: 'integer', date: 'integer' };

test('better-auth asks for just our account tables', () => {
  expect(Object.keys(generated).sort()).toEqual(Object.keys(ours).sort());
});

describe.each(Object.entries(generated))('%s', (key, { fields }) => {
  const table = ours[key] ?? authUser;
  const config = getTableConfig(table);
  const indexed = new Set(
    config.indexes.flatMap(({ config: index }) => index.columns.map((c) => ('name' in c ? c.name : ''))),
  );
  const references = new Map(
    config.foreignKeys.map((foreignKey) => {
      const { columns, foreignTable } = foreignKey.reference();
      return [columns[0]?.name, { table: getTableConfig(foreignTable).name, onDelete: foreignKey.onDelete }];
    }),
  );

  test('is named as the accounts Worker will find it', () => {
    expect(config.name).toBe(`auth_${snakeCase(key)}`);
  });

  test('has the fields that better-auth generates, and only those', () => {
    const expected = Object.entries(fields).map(([name, field]) => ({
      name: snakeCase(field.fieldName ?? name),
      type: storedAs[String(field.type)],
      notNull: field.required !== false,
      unique: field.unique === true,
      indexed: field.index === true,
      references:
        field.references === undefined
          ? undefined
          : { table: `auth_${snakeCase(field.references.model)}`, onDelete: field.references.onDelete ?? 'cascade' },
    }));
    const columns: SQLiteColumn[] = config.columns;
    const actual = columns
      .filter((column) => column.name !== 'id')
      .map((column) => ({
        name: column.name,
        type: column.getSQLType(),
        notNull: column.notNull,
        unique: column.isUnique,
        indexed: indexed.has(column.name),
        references: references.get(column.name),
      }));
    expect(actual).toEqual(expected);
    expect(columns.find((column) => column.name === 'id')).toMatchObject({ primary: true, notNull: true });
  });
});
