import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

const BYTES = 32;
const ONLY_OWNER = 0o600;

/**
 * A secret of a local portal: 32 random bytes in base64, made once in a file of the state folder that only its owner can
 * read. `npm run reset` removes it with the data that hangs on it.
 */
export function keptSecret(stateDir: string, name: string): string {
  const file = join(stateDir, name);
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  // an empty one is what a full disk or a power cut left: nothing was ever sealed or signed with it
  if (kept !== '') return kept;
  const secret = randomBytes(BYTES).toString('base64');
  writeWhole(file, `${secret}\n`, ONLY_OWNER);
  return secret;
}

/** Arguments for wrangler that hand secrets over in a file, not on the command line where others can read them; call `forget` after. */
export function secretsFile(secrets: Readonly<Record<string, string>>): {
  readonly args: string[];
  readonly forget: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'park-atlas-'));
  const file = join(folder, 'secrets.json');
  writeFileSync(file, JSON.stringify(secrets), { mode: ONLY_OWNER });
  return { args: ['--secrets-file', file], forget: () => rmSync(folder, { recursive: true, force: true }) };
}
