import { renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildPortal } from './build-portal.ts';
import { writeReleaseFolder } from './bundle/release-folder.ts';
import { runProgram } from './children.ts';
import { ProgramFailed } from './mend.ts';
import { BUILD, ROOT } from './places.ts';
import { checkDisk } from './preflight.ts';
import { runCommand } from './run-command.ts';
import { buildPortalFile } from './serve/build-portal-file.ts';
import { readPortalFile } from './serve/portal-file.ts';

/**
 * `npm run bundle [-- <file.tar.gz>]`: one archive with all that a machine needs to run the portal without internet, for both
 * processors. Making it needs the npm registry, for the programs of the other processor.
 */
await runCommand(async () => {
  checkDisk(BUILD);
  await buildPortal();
  await buildPortalFile();
  const portal = readPortalFile();
  const name = `park-atlas-${portal.build}-linux`;
  const out = process.argv[2] ? resolve(process.env.INIT_CWD ?? ROOT, process.argv[2]) : join(BUILD, `${name}.tar.gz`);
  const folder = join(BUILD, 'bundle', name);
  await writeReleaseFolder(folder, portal, ['x64', 'arm64']);
  const unfinished = `${out}.unfinished`;
  const owner = ['--owner=0', '--group=0', '--numeric-owner'];
  const packed = await runProgram('tar', ['-czf', unfinished, ...owner, '-C', join(BUILD, 'bundle'), name]);
  if (packed.code !== 0) throw new ProgramFailed('打包失败 The archive was not made', packed.output);
  renameSync(unfinished, out);
  rmSync(folder, { recursive: true, force: true });
  console.log(`已打包 bundled: ${out}（${(statSync(out).size / 1024 / 1024).toFixed(0)} MB，x64 + arm64）`);
});
