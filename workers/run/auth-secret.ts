import { keptSecret } from './local-secret.ts';
import { Mend } from './mend.ts';

const MIN_LENGTH = 32;

/** The file in the state folder that holds the local secret: with it sessions and second factors outlive a restart. */
export const AUTH_SECRET_FILE = 'auth-secret';

/** The secret that signs sessions in a local run: AUTH_SECRET of the environment, else one made once. */
export function localAuthSecret(stateDir: string, env: NodeJS.ProcessEnv = process.env): string {
  return checkedAuthSecret(env.AUTH_SECRET || keptSecret(stateDir, AUTH_SECRET_FILE));
}

/** The secret, or a {@link Mend} for one that can be guessed; it never says what was given. */
export function checkedAuthSecret(secret: string): string {
  if (secret.length >= MIN_LENGTH) return secret;
  throw new Mend(
    `AUTH_SECRET 太短：至少 ${MIN_LENGTH} 个字符，用 openssl rand -base64 32 生成一个。`,
    `AUTH_SECRET is too short: at least ${MIN_LENGTH} characters; make one with openssl rand -base64 32.`,
  );
}

/** What to do when Cloudflare says that the secret has never been set. */
export function authSecretMissing(config: string): Mend {
  return new Mend(
    `还没有设置密钥 AUTH_SECRET：首次部署用 AUTH_SECRET=$(openssl rand -base64 32) npm run deploy -- …，以后用 npx wrangler secret put AUTH_SECRET -c ${config}。换掉它，所有人要重新登录并重设动态验证码。`,
    `The secret AUTH_SECRET is not set: deploy with AUTH_SECRET=$(openssl rand -base64 32) the first time, later npx wrangler secret put AUTH_SECRET -c ${config}. Another one ends all sessions and second factors.`,
  );
}
