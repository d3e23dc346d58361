import { join } from 'node:path';
import { runProgram } from './children.ts';
import { ProgramFailed } from './mend.ts';
import { ROOT } from './places.ts';
import type { Settings } from './settings.ts';

/** Runs a command of db/seed/accounts-cli.ts on the local database; answers its lines. */
export async function accountsCommand(settings: Settings, command: string, ...args: string[]): Promise<string[]> {
  const { code, output } = await runProgram(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    join(ROOT, 'db/seed/accounts-cli.ts'),
    command,
    ...['--local', '--persist-to', settings.stateDir],
    ...args,
  ]);
  if (code !== 0) throw new ProgramFailed(`账号命令失败 ${command} failed`, output);
  return output.split('\n').filter((line) => line.trim() !== '');
}

/**
 * What a person needs to get in: the demonstration accounts that were made just now, else the set-up link while there is no
 * account at all. Nothing of it goes into a log file.
 */
export async function waysIn(settings: Settings, origin: string): Promise<string> {
  const demos = settings.demoAccounts ? await accountsCommand(settings, 'demo-accounts') : [];
  if (demos.length > 0) {
    const lines = demos.map((line) => `    ${line}`).join('\n');
    return `  演示账号（DEMO_ACCOUNTS=on），密码只显示这一次 demo accounts, told once:\n${lines}\n`;
  }
  const [link] = await accountsCommand(settings, 'setup-link', '--if-empty', '--origin', origin);
  if (link === undefined) return '';
  return `  首次设置 set-up  ${link}\n    建立第一个系统管理员：24 小时内有效，只能用一次 the first administrator, once, within a day\n`;
}
