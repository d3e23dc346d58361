import { keptSecret } from './local-secret.ts';
import { Mend } from './mend.ts';

const KEY_BYTES = 32;

/** The file in the state folder that holds the local key; reset removes it with the data that it sealed. */
export const SEAL_KEY_FILE = 'seal-key';

/**
 * The key that seals visitors' contacts in a local run: SEAL_KEY of the environment, else one made once in the state
 * folder, readable by its owner only.
 */
export function localSealKey(stateDir: string, env: NodeJS.ProcessEnv = process.env): string {
  if (env.SEAL_KEY) return checkedSealKey(env.SEAL_KEY);
  return checkedSealKey(keptSecret(stateDir, SEAL_KEY_FILE));
}

/** The key, or a {@link Mend} for one that is none; it never says what was given. */
export function checkedSealKey(key: string): string {
  if (Buffer.from(key, 'base64').length === KEY_BYTES) return key;
  throw new Mend(
    'SEAL_KEY 不是 32 字节的 base64：用 openssl rand -base64 32 生成一个。',
    'SEAL_KEY is not 32 bytes in base64: make one with openssl rand -base64 32.',
  );
}

/** What to do when Cloudflare says that the key has never been set. */
export function sealKeyMissing(config: string): Mend {
  return new Mend(
    `还没有设置密钥 SEAL_KEY：首次部署用 SEAL_KEY=$(openssl rand -base64 32) npm run deploy -- …，以后用 npx wrangler secret put SEAL_KEY -c ${config}。请妥善保存，丢了就打不开已留的联系方式。`,
    `The secret SEAL_KEY is not set: deploy with SEAL_KEY=$(openssl rand -base64 32) the first time, later npx wrangler secret put SEAL_KEY -c ${config}. Keep it: without it contacts cannot be opened.`,
  );
}
