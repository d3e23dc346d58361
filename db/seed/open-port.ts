import type { OpenPort } from './ports/local.ts';
import { remotePort } from './ports/remote.ts';

/** Trouble that the caller of a command can mend; shown without a stack. */
export class UsageError extends Error {}

export interface WhichDatabase {
  readonly local: boolean;
  readonly remote: boolean;
  /** State folder of the local portal. */
  readonly 'persist-to'?: string | undefined;
}

/** Opens the database that a command's flags name. Throws a {@link UsageError} where they name none. */
export async function openPort(flags: WhichDatabase): Promise<OpenPort> {
  if (flags.local === flags.remote) throw new UsageError('须选 --local 或 --remote 之一');
  if (flags.local) {
    const folder = flags['persist-to'];
    if (folder === undefined) throw new UsageError('--local 须同时写 --persist-to <目录>');
    // Only the database is opened here: what Wrangler says about the Worker's other bindings and secrets is no news.
    process.env.WRANGLER_LOG ??= 'error';
    // Wrangler takes a second to load, which the other way can do without.
    const { openLocal } = await import('./ports/local.ts');
    return openLocal(folder);
  }
  const db = remotePort({
    accountId: fromEnvironment('CLOUDFLARE_ACCOUNT_ID'),
    databaseId: fromEnvironment('CLOUDFLARE_D1_DATABASE_ID'),
    apiToken: fromEnvironment('CLOUDFLARE_API_TOKEN'),
  });
  return { db, close: async () => undefined };
}

/**
 * The same, for a few rows that touch no search text and no tree: opens in a moment, and beside a running local portal too.
 */
export async function openBeside(flags: WhichDatabase): Promise<OpenPort> {
  const folder = flags['persist-to'];
  if (!flags.local || flags.remote || folder === undefined) return openPort(flags);
  return (await import('./ports/sqlite-file.ts')).openFile(folder);
}

/** A setting of the environment that a command cannot do without. */
export function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new UsageError(`缺少环境变量 ${name}`);
  return value;
}
