import { join, resolve } from 'node:path';
import { Mend } from './mend.ts';
import { ROOT } from './places.ts';

/** What the environment says about a local run. */
export type Settings = {
  host: string;
  port: number;
  /** Folder of the local database, logs and marks of one running portal. */
  stateDir: string;
  /** Whether illustrative records are loaded. */
  demoData: boolean;
  /** Whether one demonstration account a role is made, its password printed once. */
  demoAccounts: boolean;
};

/** Reads PORT, HOST, STATE_DIR, DEMO_DATA and DEMO_ACCOUNTS. Throws a {@link Mend} for a port that is none. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env.PORT ?? 8787);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Mend(
      `端口 PORT=${env.PORT} 不是 1–65535 之间的整数，例如：PORT=8788 npm start`,
      `PORT=${env.PORT} is no port number; try PORT=8788 npm start`,
    );
  }
  return {
    host: env.HOST || '127.0.0.1',
    port,
    stateDir: env.STATE_DIR ? resolve(env.STATE_DIR) : join(ROOT, '.state'),
    demoData: env.DEMO_DATA !== 'off',
    demoAccounts: env.DEMO_ACCOUNTS === 'on',
  };
}
