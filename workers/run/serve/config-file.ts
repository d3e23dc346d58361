import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { localAuthSecret } from '../auth-secret.ts';
import { inputsHash } from '../inputs-hash.ts';
import { ROOT } from '../places.ts';
import { localSealKey } from '../seal-key.ts';
import { writeWhole } from '../write-whole.ts';
import { bareConfig } from './bare-config.ts';
import { serveFolder } from './command.ts';
import type { PortalFile, ServedWorker } from './portal-file.ts';
import { PUBLIC_SOCKET } from './public-socket.ts';

const ONLY_OWNER = 0o600;

/** Settings whose defaults are for Cloudflare, as they are on one machine. */
const HERE: Readonly<Record<string, string>> = { LOG_GATHER_MS: '100' };

/**
 * Writes the configuration of the runtime into the data folder, where only its owner can read it: it holds the secrets.
 * The one that is there stays when it was made of the same things. Answers its file.
 */
export async function writeConfig(portal: PortalFile, stateDir: string): Promise<string> {
  const folder = serveFolder(stateDir);
  const [file, stamp] = [join(folder, 'config.bin'), join(folder, 'config.stamp')];
  const bindingsOf = settingsOf(portal.build, stateDir);
  const hash = createHash('sha256')
    .update(
      JSON.stringify([portal.hash, ROOT, stateDir, portal.workers.map(bindingsOf), inputsHash(['workers/run/serve'])]),
    )
    .digest('hex');
  if (existsSync(file) && existsSync(stamp) && readFileSync(stamp, 'utf8') === stampOf(hash, readFileSync(file)))
    return file;
  rmSync(stamp, { force: true });
  // Miniflare is large: a start with nothing new does without it.
  const { captureConfig } = await import('./capture-config.ts');
  const filesOnly = portal.workers.filter(({ script }) => script === null).map(({ name }) => name);
  const captured = await captureConfig(portal, join(stateDir, 'v3'), bindingsOf);
  const bytes = bareConfig(captured, PUBLIC_SOCKET, filesOnly);
  writeWhole(file, bytes, ONLY_OWNER);
  writeWhole(stamp, stampOf(hash, bytes), ONLY_OWNER);
  return file;
}

/** Of what a configuration was made, and that it is whole: a damaged one is made again. */
function stampOf(hash: string, config: Uint8Array): string {
  return `${hash} ${createHash('sha256').update(config).digest('hex')}`;
}

/** A Worker's settings: their defaults, what the environment says instead, and the secrets kept beside the data. */
function settingsOf(build: string, stateDir: string): (worker: ServedWorker) => Record<string, string> {
  const secret: Record<string, () => string> = {
    AUTH_SECRET: () => localAuthSecret(stateDir),
    SEAL_KEY: () => localSealKey(stateDir),
  };
  return ({ vars, secrets }) => {
    const set = Object.entries(vars).map(([name, value]) => [name, process.env[name] ?? HERE[name] ?? value]);
    const kept = secrets.map((name) => [name, secret[name]?.() ?? process.env[name] ?? '']);
    return { ...Object.fromEntries([...set, ...kept]), ...('BUILD' in vars ? { BUILD: build } : {}) };
  };
}
