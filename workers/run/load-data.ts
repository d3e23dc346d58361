import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './children.ts';
import { databaseFiles } from './database-check.ts';
import { inputsHash } from './inputs-hash.ts';
import { ProgramFailed } from './mend.ts';
import { ROOT } from './places.ts';
import type { Settings } from './settings.ts';

/** What decides whether the local database is up to date. */
const INPUTS = ['db', 'workers/core', 'web/basemap/out'];

/**
 * Migrates the local database and loads the documents' data into it, unless both were done from the same files before.
 * Loading is idempotent, so what people entered since stays. The stack must not be running.
 */
export async function loadData(settings: Settings, say: (line: string) => void): Promise<boolean> {
  const { stateDir, demoData } = settings;
  if (isLoaded(settings)) return false;
  const stamp = stampIn(stateDir);
  rmSync(stamp, { force: true });
  const { code, output } = await runProgram(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      join(ROOT, 'db/seed/cli.ts'),
      '--local',
      '--persist-to',
      stateDir,
      '--migrate',
    ],
    {
      env: { ...process.env, DEMO_DATA: demoData ? 'on' : 'off', NO_COLOR: '1' },
      onLine: (line) => isNoise(line) || say(line),
    },
  );
  if (code !== 0) throw new ProgramFailed('数据装入失败 Loading the data failed', output);
  writeFileSync(stamp, hashFor(settings));
  return true;
}

/** Whether the local database was migrated and loaded from the files as they are now. */
export function isLoaded(settings: Settings): boolean {
  const stamp = stampIn(settings.stateDir);
  const present = databaseFiles(settings.stateDir).some((file) => file.includes('d1')) && existsSync(stamp);
  return present && readFileSync(stamp, 'utf8') === hashFor(settings);
}

const stampIn = (stateDir: string) => join(stateDir, 'data.stamp');
const hashFor = ({ demoData }: Settings) => inputsHash(INPUTS, [`demo=${demoData}`]);

const isNoise = (line: string) => line.startsWith('Using secrets defined in');
