import { join } from 'node:path';
import { startProgram } from './children.ts';
import { BIN } from './places.ts';
import { runCommand } from './run-command.ts';

/** `npm run check`: format, lint and types, the quick part of the tests; `-- --write` mends what can be mended. */
await runCommand(async () => {
  const write = process.argv.includes('--write');
  const biome = await run('biome', [write ? 'check' : 'ci', ...(write ? ['--write'] : []), '.']);
  const types = await run('tsc', ['-b']);
  process.exitCode = biome || types;
});

function run(program: string, args: string[]): Promise<number> {
  const child = startProgram(join(BIN, program), args, { stdio: 'inherit' });
  return new Promise((done) => child.once('close', (code) => done(code ?? 1)));
}
