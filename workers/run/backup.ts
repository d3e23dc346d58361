import { join, resolve } from 'node:path';
import { runProgram } from './children.ts';
import { Mend, ProgramFailed } from './mend.ts';
import { ROOT } from './places.ts';
import { runCommand } from './run-command.ts';
import { readSettings } from './settings.ts';

/** `npm run backup [-- <file>]`: everything of the local portal in one file, beside a running portal too. */
await runCommand(async () => {
  const { stateDir } = readSettings(process.env);
  const [file = `park-atlas-${new Date().toISOString().slice(0, 19).replace(/[-:]/g, '')}.ndjson.gz`, ...more] =
    process.argv.slice(2);
  if (more.length > 0 || file.startsWith('-')) {
    throw new Mend('用法：npm run backup -- <文件.ndjson.gz>', 'Usage: npm run backup -- <file.ndjson.gz>');
  }
  const args = ['--out', resolve(process.env.INIT_CWD ?? '.', file), '--local', '--persist-to', stateDir];
  const { code, output } = await runProgram(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    join(ROOT, 'db/seed/backup.ts'),
    ...args,
  ]);
  if (code !== 0) throw new ProgramFailed('备份没有完成 The backup failed', output);
  console.log(output.trim());
});
