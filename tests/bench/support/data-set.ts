import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from '#db/seed/load.ts';
import { migrate } from '#db/seed/migrate.ts';
import { openLocal } from '#db/seed/ports/local.ts';
import { inputsHash } from '#run/inputs-hash.ts';
import { BUILD } from '#run/places.ts';
import { fillDatabase } from './fill-database.ts';

/** Sets are kept as long as what they are made of stays the same. */
const KEPT = join(BUILD, 'bench', 'sets');
const INPUTS = [
  ...['migrations', 'schema', 'seed', 'queries/rollup-rules.ts', 'search-doc.ts'].map((part) => `db/${part}`),
  ...['search', 'terms', 'hours'].map((part) => `workers/core/${part}`),
  ...['fill-database', 'made-site', 'density'].map((file) => `tests/bench/support/${file}.ts`),
];

/** A state folder of its own with the documents' records and a number of generated sites; `forget` deletes it. */
export interface OwnState {
  readonly stateDir: string;
  readonly forget: () => void;
}

export async function ownState(sites: number): Promise<OwnState> {
  const kept = await keptSet(sites);
  const stateDir = mkdtempSync(join(tmpdir(), 'park-atlas-bench-'));
  cpSync(kept, stateDir, { recursive: true });
  return { stateDir, forget: () => rmSync(stateDir, { recursive: true, force: true }) };
}

async function keptSet(sites: number): Promise<string> {
  const hash = inputsHash(INPUTS);
  const folder = join(KEPT, `${hash.slice(0, 12)}-${sites}`);
  if (existsSync(folder)) return folder;
  for (const old of globSync(join(KEPT, '*'))) {
    if (!old.includes(hash.slice(0, 12))) rmSync(old, { recursive: true });
  }
  console.log(`making a database with ${sites.toLocaleString('en')} generated sites, kept for the next time …`);
  const growing = `${folder}.new`;
  rmSync(growing, { recursive: true, force: true });
  mkdirSync(growing, { recursive: true });
  if (sites === 0) await loadDocuments(growing);
  else {
    cpSync(await keptSet(0), growing, { recursive: true });
    fillDatabase(databaseFile(growing), sites);
  }
  renameSync(growing, folder);
  return folder;
}

async function loadDocuments(stateDir: string): Promise<void> {
  const { db, close } = await openLocal(stateDir);
  try {
    await migrate(db);
    await load(db, { demoData: true, now: Date.now() });
  } finally {
    await close();
  }
}

/** The file of the portal's D1 database. */
export function databaseFile(stateDir: string): string {
  const folder = join(stateDir, 'v3', 'd1');
  const file = globSync('**/*.sqlite', { cwd: folder }).find((name) => !name.endsWith('metadata.sqlite'));
  if (file === undefined) throw new Error(`${folder}: there is no database`);
  return join(folder, file);
}
