import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ProgramFailed } from './mend.ts';
import { ROOT } from './places.ts';
import { bundleWorker } from './worker-bundle.ts';
import type { WorkerUnit } from './workers.ts';

/** What a deploy of one Worker would upload and bind. */
export type WorkerSize = {
  name: string;
  /** The script after gzip, as wrangler gives it, e.g. `20.91 KiB`. */
  gzip: string;
  /** Files it serves, with their size after gzip in bytes. */
  files: { count: number; gzipBytes: number } | null;
  /** E.g. `env.DB (park-atlas) D1 Database`. */
  bindings: string[];
};

/** Bundles a Worker as a deploy would and measures it. Throws when it does not build. */
export async function measureWorker(worker: WorkerUnit): Promise<WorkerSize> {
  const { said } = await bundleWorker(worker);
  return { name: worker.name, ...parseDryRun(said), files: worker.assets ? measureFiles(worker.assets) : null };
}

/** Reads size and bindings out of what `wrangler deploy --dry-run` prints. */
export function parseDryRun(output: string): Pick<WorkerSize, 'gzip' | 'bindings'> {
  const gzip = /gzip: ([\d.]+ [KM]iB)/.exec(output)?.[1];
  if (!gzip) throw new ProgramFailed('wrangler 没有给出大小 wrangler gave no size', output);
  const bindings = output.split('\n').filter((line) => line.startsWith('env.'));
  return { gzip, bindings: bindings.map((line) => line.trim().replace(/ {2,}/g, ' ')) };
}

/** A size as wrangler prints it, e.g. `1.2 MiB`, in KiB. */
export function kibibytes(text: string): number {
  return Number.parseFloat(text) * (text.endsWith('MiB') ? 1024 : 1);
}

function measureFiles(folder: string): { count: number; gzipBytes: number } {
  const files = globSync('**/*', { cwd: join(ROOT, folder), withFileTypes: true }).filter((entry) => entry.isFile());
  const sizes = files.map((entry) => gzipSync(readFileSync(join(entry.parentPath, entry.name))).length);
  return { count: files.length, gzipBytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** One line a Worker for the terminal, its bindings below when asked for. */
export function describeWorker(size: WorkerSize, withBindings: boolean): string {
  const files = size.files ? `，文件 ${size.files.count} 个 ${(size.files.gzipBytes / 1024).toFixed(0)} KiB` : '';
  const lines = [`  ${size.name.padEnd(10)}脚本 ${size.gzip.padStart(10)} gzip${files}`];
  return withBindings ? [...lines, ...size.bindings.map((binding) => `      ${binding}`)].join('\n') : lines.join('\n');
}
