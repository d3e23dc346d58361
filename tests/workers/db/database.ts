/// <reference types="vite/client" />
import { env } from 'cloudflare:test';
import { d1Port, type RowMeter } from '#db/d1.ts';
import type { SqlPort } from '#db/port.ts';

const files = import.meta.glob<string>('/db/migrations/*.sql', { query: '?raw', import: 'default', eager: true });

/** The migrations in the order in which they are applied, each as its statements. */
export const migrations = Object.entries(files)
  .map(([path, text]) => ({
    name: path.replace(/^.*\/|\.sql$/g, ''),
    statements: text.split('--> statement-breakpoint').map((statement) => statement.trim()),
  }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

export async function applyMigration(index: number): Promise<void> {
  const statements = migrations[index]?.statements ?? [];
  await env.DB.batch(statements.map((statement) => env.DB.prepare(statement)));
}

/** The migrated database of this test file, with a meter of the rows it reads. Storage is fresh in every file. */
export async function openDatabase(): Promise<SqlPort & { readonly meter: RowMeter }> {
  const port = d1Port(env.DB);
  const tables = await port.query("SELECT 1 FROM sqlite_schema WHERE name = 'meta'");
  if (tables.length === 0) {
    for (let i = 0; i < migrations.length; i++) await applyMigration(i);
  }
  const meter: RowMeter = { read: 0, written: 0 };
  return { ...d1Port(env.DB, meter), meter };
}

/** Rows read while `work` runs. */
export async function rowsReadBy<T>(meter: RowMeter, work: () => Promise<T>): Promise<{ result: T; read: number }> {
  const before = meter.read;
  const result = await work();
  return { result, read: meter.read - before };
}
