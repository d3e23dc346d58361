import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { AUTH_SECRET_FILE } from './auth-secret.ts';
import { lockHolder } from './lock.ts';
import { Mend } from './mend.ts';
import { runCommand } from './run-command.ts';
import { SEAL_KEY_FILE } from './seal-key.ts';
import { readSettings } from './settings.ts';

/** What a local portal leaves in its state folder; nothing else there is touched. */
const OURS = ['v3', 'serve', 'logs', 'registry', 'data.stamp', 'running.lock', SEAL_KEY_FILE, AUTH_SECRET_FILE];

/** `npm run reset`: deletes the local database after asking; `-- --yes` does not ask. */
await runCommand(async () => {
  const { stateDir } = readSettings(process.env);
  const holder = lockHolder(join(stateDir, 'running.lock'));
  if (holder !== null) {
    throw new Mend(
      `门户正在运行（进程 ${holder}）：请先按 Ctrl-C 停止它。`,
      `The portal is running (process ${holder}): stop it first with Ctrl-C.`,
    );
  }
  const present = OURS.map((name) => join(stateDir, name)).filter((path) => existsSync(path));
  if (present.length === 0) return console.log('没有本地数据，无需清空。 There is no local data.');
  if (!process.argv.includes('--yes') && !(await confirmed(stateDir))) {
    return console.log('已取消，数据未动。 Cancelled, nothing was deleted.');
  }
  for (const path of present) rmSync(path, { recursive: true, force: true });
  console.log('已清空。下次 npm start 会重新装入数据。 Done; the next npm start loads the data anew.');
});

async function confirmed(stateDir: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new Mend(
      '没有终端可供确认：确要清空请用 npm run reset -- --yes',
      'There is no terminal to ask on: to delete all the same, npm run reset -- --yes',
    );
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `将删除 ${stateDir} 里的本地数据库和日志，无法恢复。\nThis deletes the local database and logs for good.\n确认请输入 yes：`,
  );
  terminal.close();
  return answer.trim().toLowerCase() === 'yes';
}
