import { join, resolve } from 'node:path';
import { runProgram } from './children.ts';
import { Mend, ProgramFailed } from './mend.ts';
import { ROOT } from './places.ts';
import { runCommand } from './run-command.ts';
import { readSettings } from './settings.ts';
import { lockState } from './state-lock.ts';

/** `npm run restore -- <file>`: puts a backup in the place of the local data, which is kept beside it. `--check` only reads. */
await runCommand(async () => {
  const settings = readSettings(process.env);
  const args = process.argv.slice(2);
  const check = args.includes('--check');
  const [file, ...more] = args.filter((arg) => arg !== '--check');
  if (file === undefined || more.length > 0 || file.startsWith('-')) {
    throw new Mend(
      '用法：npm run restore -- <文件.ndjson.gz> [--check]',
      'Usage: npm run restore -- <file.ndjson.gz> [--check]',
    );
  }
  if (!check) lockState(settings);
  const place = check ? ['--check'] : ['--local', '--persist-to', settings.stateDir];
  const { code, output } = await runProgram(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    join(ROOT, 'db/seed/restore.ts'),
    ...['--file', resolve(process.env.INIT_CWD ?? '.', file), ...place],
  ]);
  if (code !== 0)
    throw new ProgramFailed('恢复没有完成，原来的数据没有动 The restore failed; the data is as it was', output);
  console.log(output.trim());
});
