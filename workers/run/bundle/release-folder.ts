import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../places.ts';
import { PORTAL_FILE, type PortalFile } from '../serve/portal-file.ts';
import { type Cpu, copyPackage, fetchedPackage, neededPackages, programsFor } from './packages.ts';

/** Sources that the commands of a release run: Node takes the TypeScript as it stands. */
const SOURCES = ['workers/run', 'workers/core', 'workers/api/wrangler.toml', 'db', 'web/basemap/out'];

/** Files for the operator, at the top of the archive. */
const FOR_OPERATORS = join(ROOT, 'workers', 'run', 'release');

/**
 * Writes everything that one machine needs into a folder: `release/` with the built portal, its commands and the programs
 * for each processor, and beside it what installs it. The portal is built already.
 */
export async function writeReleaseFolder(folder: string, portal: PortalFile, cpus: readonly Cpu[]): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const release = join(folder, 'release');
  mkdirSync(join(release, 'node_modules', '.bin'), { recursive: true });
  for (const path of [...SOURCES, ...builtFiles(portal)]) copy(path, release);
  for (const path of neededPackages()) copyPackage(join(ROOT, path), join(release, path));
  for (const program of cpus.flatMap(programsFor)) {
    copyPackage(await fetchedPackage(program), join(release, 'node_modules', program.name));
  }
  writeFileSync(join(release, 'package.json'), packageJson());
  const [command, node] = [join(release, 'bin', 'park-atlas'), join(release, 'node_modules', '.bin', 'node')];
  mkdirSync(join(release, 'bin'));
  cpSync(join(FOR_OPERATORS, 'park-atlas.sh'), command);
  cpSync(join(FOR_OPERATORS, 'node.sh'), node);
  for (const name of ['install.sh', 'rollback.sh', 'INSTALL.md', 'Containerfile', 'examples']) {
    cpSync(join(FOR_OPERATORS, name), join(folder, name), { recursive: true });
  }
  for (const file of [command, node, join(folder, 'install.sh'), join(folder, 'rollback.sh')]) chmodSync(file, 0o755);
  for (const path of [join(folder, 'VERSION'), join(release, 'VERSION')]) writeFileSync(path, `${portal.build}\n`);
}

function builtFiles({ workers }: PortalFile): string[] {
  return [
    PORTAL_FILE.slice(ROOT.length + 1),
    ...workers.flatMap(({ script, files }) => [script ?? [], files ?? []].flat()),
  ];
}

function copy(path: string, to: string): void {
  cpSync(join(ROOT, path), join(to, path), { recursive: true, filter: (file) => !file.endsWith('.tsbuildinfo') });
}

/** Only what Node looks up in it. */
function packageJson(): string {
  const whole = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, unknown>;
  const { name, version, license, type, imports } = whole;
  return `${JSON.stringify({ name, version, private: true, license, type, imports }, null, 2)}\n`;
}
