import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { databaseFiles } from '#run/database-check.ts';

/** Copies the databases of a running portal into another state folder: what a first start would have loaded. */
export async function copyState(from: string, to: string): Promise<void> {
  for (const file of databaseFiles(from)) {
    const target = join(to, relative(from, file));
    mkdirSync(dirname(target), { recursive: true });
    const source = new DatabaseSync(file);
    await backup(source, target);
    source.close();
  }
  writeFileSync(join(to, 'data.stamp'), readFileSync(join(from, 'data.stamp')));
}
