import { readdirSync, readFileSync } from 'node:fs';
import type { SqlPort, Statement } from '../port.ts';

const FOLDER = new URL('../migrations/', import.meta.url);

/** The table in which `wrangler d1 migrations apply` keeps count; the two may be used in turn. */
const CREATE_TABLE = `CREATE TABLE IF NOT EXISTS d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

export interface Migration {
  /** File name, as wrangler notes it. */
  readonly name: string;
  readonly statements: readonly string[];
}

/** The migrations in the order in which they apply. */
export function readMigrations(): Migration[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({
      name,
      statements: readFileSync(new URL(name, FOLDER), 'utf8')
        .split('--> statement-breakpoint')
        .map((statement) => statement.trim())
        .filter((statement) => statement !== ''),
    }));
}

/** What `schema_version` of a database says once all of them have applied. */
export function newestSchema(): string {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => name.replace(/\.sql$/, ''))
    .slice(-1)
    .join();
}

/** Applies what is missing, each migration whole or not at all; answers their names. */
export async function migrate(db: SqlPort, migrations: readonly Migration[] = readMigrations()): Promise<string[]> {
  await db.batch([{ text: CREATE_TABLE, values: [] }]);
  const rows = await db.query<{ name: string }>('SELECT name FROM d1_migrations');
  const applied = new Set(rows.map(({ name }) => name));
  const missing = migrations.filter(({ name }) => !applied.has(name));
  for (const { name, statements } of missing) {
    const noted: Statement = { text: 'INSERT INTO d1_migrations (name) VALUES (?)', values: [name] };
    await db.batch([...statements.map((text) => ({ text, values: [] })), noted]);
  }
  return missing.map(({ name }) => name);
}
