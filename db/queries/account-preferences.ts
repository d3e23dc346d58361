import type { SqlPort, Statement } from '../port.ts';
import { readRows, rows } from './read.ts';
import { sql } from './sql.ts';

/** All that an account prefers: JSON texts by name. */
export async function preferencesOf(db: SqlPort, account: string): Promise<{ name: string; value: string }[]> {
  return readRows(
    db,
    rows<{ name: string; value: string }>(
      sql`SELECT name, value FROM account_preference WHERE account = ${account} ORDER BY name`,
    ),
  );
}

/** Keeps one; the value before gives way. Beyond `most` names an account gets no further one. */
export function putPreference(
  account: string,
  { name, value }: { readonly name: string; readonly value: string },
  { most, now }: { readonly most: number; readonly now: number },
): Statement {
  return sql`INSERT INTO account_preference (account, name, value, at)
    SELECT ${account}, ${name}, ${value}, ${now}
    WHERE (SELECT count(*) FROM account_preference WHERE account = ${account} AND name <> ${name}) < ${most}
    ON CONFLICT (account, name) DO UPDATE SET value = excluded.value, at = excluded.at`;
}

export function dropPreference(account: string, name: string): Statement {
  return sql`DELETE FROM account_preference WHERE account = ${account} AND name = ${name}`;
}
