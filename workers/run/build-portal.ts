import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type BuildUnit, FRONT_ENDS, SHARED, UNITS } from './build-units.ts';
import { runProgram } from './children.ts';
import { inputsHash } from './inputs-hash.ts';
import { holdLock } from './lock.ts';
import { ProgramFailed } from './mend.ts';
import { BIN, BUILD, ROOT } from './places.ts';

export type BuildOptions = {
  /** Only these units; all when left out. */
  only?: readonly string[];
  /** Build even what is up to date. */
  force?: boolean;
};

/** Builds what has changed since it was built last, and returns the names of the units built. Throws when a build fails. */
export async function buildPortal({ only, force = false }: BuildOptions = {}): Promise<string[]> {
  mkdirSync(join(BUILD, 'stamps'), { recursive: true });
  const release = await holdLock(join(BUILD, 'building.lock'));
  try {
    const wanted = UNITS.filter((unit) => !only || only.includes(unit.name));
    const stale = wanted.filter((unit) => force || !isFresh(unit));
    if (stale.includes(SHARED)) await buildUnit(SHARED);
    await Promise.all(FRONT_ENDS.filter((unit) => stale.includes(unit)).map(buildUnit));
    return stale.map((unit) => unit.name);
  } finally {
    release();
  }
}

function isFresh(unit: BuildUnit): boolean {
  return (
    unit.outputs.every((path) => existsSync(join(ROOT, path))) &&
    existsSync(stampOf(unit)) &&
    readFileSync(stampOf(unit), 'utf8') === inputsHash(unit.inputs)
  );
}

async function buildUnit(unit: BuildUnit): Promise<void> {
  const hash = inputsHash(unit.inputs);
  rmSync(stampOf(unit), { force: true });
  for (const step of unit.steps) {
    const args = ['build', '--configLoader', 'native', '--logLevel', 'warn', ...step];
    const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' };
    const { code, output } = await runProgram(join(BIN, 'vite'), args, { env });
    if (code !== 0) throw new ProgramFailed(`构建失败 build failed: ${unit.name}`, withoutStack(output));
    if (output.trim()) console.log(output.trimEnd());
  }
  writeFileSync(stampOf(unit), hash);
}

const stampOf = (unit: BuildUnit) => join(BUILD, 'stamps', unit.name);

/** Vite's error without colours and without its own stack. */
function withoutStack(output: string): string {
  return stripVTControlCharacters(output).replace(/^ +at .*\n/gm, '');
}
