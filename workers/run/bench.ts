import { globSync } from 'node:fs';
import { join } from 'node:path';
import { startProgram } from './children.ts';
import { Mend } from './mend.ts';
import { ROOT } from './places.ts';
import { runCommand } from './run-command.ts';

const FOLDER = join(ROOT, 'tests', 'bench');

/** Measurements of many minutes, or with a large download: only for whoever names them. */
const LONG = ['endurance', 'wall-memory', 'lighthouse'];

/**
 * `npm run bench [-- <name>…]`: runs the measurements of tests/bench one after the other, all but the long ones unless told.
 * Each prints its own figures and keeps them in tests/bench/RESULTS.md.
 */
await runCommand(async () => {
  const names = process.argv.slice(2);
  const known = globSync('*.bench.ts', { cwd: FOLDER }).map((file) => file.replace('.bench.ts', ''));
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new Mend(
      `没有这项测量：${unknown}。可用：${known.join('、')}`,
      `No such measurement. There are: ${known.join(', ')}`,
    );
  }
  const wanted = names.length > 0 ? names : known.sort().filter((name) => !LONG.includes(name));
  for (const name of wanted) {
    console.log(`\n── ${name}`);
    const child = startProgram(process.execPath, [join(FOLDER, `${name}.bench.ts`)], { stdio: 'inherit' });
    const code = await new Promise<number>((done) => child.once('close', (status) => done(status ?? 1)));
    if (code !== 0) process.exitCode = 1;
  }
});
