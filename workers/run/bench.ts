import { globSync } from 'node:fs';
import { join } from 'node:path';
import { startProgram } from './children.ts';
import { Mend } from './mend.ts';
import { ROOT } from './places.ts';
import { runCommand } from './run-command.ts';

const FOLDER = join(ROOT, 'tests', 'bench');

/** `npm run bench [-- <name>…]`: runs the measurements of tests/bench one after the other; each prints its own figures. */
await runCommand(async () => {
  const names = process.argv.slice(2);
  const files = globSync('*.bench.ts', { cwd: FOLDER }).sort();
  const wanted = files.filter((file) => names.length === 0 || names.includes(file.replace('.bench.ts', '')));
  if (wanted.length === 0) {
    const known = files.map((file) => file.replace('.bench.ts', '')).join(', ');
    throw new Mend(`没有这项测量。可用：${known}`, `No such measurement: ${known}`);
  }
  for (const file of wanted) {
    console.log(`\n── ${file}`);
    const child = startProgram(process.execPath, [join(FOLDER, file)], { stdio: 'inherit' });
    const code = await new Promise<number>((done) => child.once('close', (status) => done(status ?? 1)));
    if (code !== 0) process.exitCode = 1;
  }
});
