import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Secrets of a local portal, beside its database; `npm run reset` removes them with it. */
export const SECRETS_FILE = 'secrets.json';
const ONLY_OWNER = 0o600;
const BYTES = 32;

/** Names of the secrets a local start makes for itself; on Cloudflare the operator sets them. */
export const LOCAL_SECRETS = ['AUTH_SECRET', 'SEAL_KEY'] as const;

/**
 * The secrets of a state folder, each 256 random bits in base64, made when they are first asked for: sessions and second
 * factors outlive a restart. One that stands in the environment is taken instead.
 */
export function localSecrets(stateDir: string, env: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const file = join(stateDir, SECRETS_FILE);
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {}; // written below
  const missing = LOCAL_SECRETS.filter((name) => kept[name] === undefined);
  for (const name of missing) kept[name] = randomBytes(BYTES).toString('base64');
  if (missing.length > 0) writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`, { mode: ONLY_OWNER });
  chmodSync(file, ONLY_OWNER);
  return Object.fromEntries(LOCAL_SECRETS.map((name) => [name, env[name] || (kept[name] ?? '')]));
}
