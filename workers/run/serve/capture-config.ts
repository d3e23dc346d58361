import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare, type V4MiniflareOptions } from 'miniflare';
import { ROOT } from '../places.ts';
import { ENTRY, type LinkedWorker, linked, type Script } from './joined-worker.ts';
import type { PortalFile, ServedWorker } from './portal-file.ts';

/**
 * A request leaves little in an isolate's heap, but what it leaves holds the runtime's own memory of that request until it is
 * collected, and V8 lets a heap of that many Workers grow long before it looks: 640 MB under load. Room for 4 MB of what is
 * young lets a request end before it is looked at, so that it is not taken for old; an old heap is looked through whenever it
 * has grown by a fifth, not when it has doubled. Such heaps are looked through sooner by one thread than shared out to others,
 * for which an answer would wait as long as they wait for a processor. The joined Worker, which answers most, has its heap
 * collected by count: `gc` is there for it.
 */
const V8_FLAGS = [
  '--single-threaded-gc',
  '--min-semi-space-size=4',
  '--max-semi-space-size=4',
  '--initial-heap-size=2',
  '--heap-growing-percent=20',
  '--expose-gc',
].join(' ');

/** Values of one Worker's settings and secrets. */
export type Bindings = Readonly<Record<string, string>>;

/**
 * The binary configuration with which workerd runs the whole portal on a data folder: what the pinned Miniflare hands its
 * runtime, of which a stand-in takes its place here, so that nothing is started. `bindingsOf` gives a Worker's values.
 */
export async function captureConfig(
  portal: PortalFile,
  dataFolder: string,
  bindingsOf: (worker: ServedWorker) => Bindings,
): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'park-atlas-'));
  const file = join(folder, 'config.bin');
  const restore = setEnvironment({
    MINIFLARE_WORKERD_PATH: join(import.meta.dirname, 'stand-in-runtime.sh'),
    PARK_ATLAS_CONFIG: file,
    MINIFLARE_WORKERD_V8_FLAGS: V8_FLAGS,
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  });
  try {
    const miniflare = new Miniflare(convertV4MiniflareOptions(optionsOf(portal, dataFolder, bindingsOf)));
    await miniflare.ready;
    await miniflare.dispose();
    return readFileSync(file);
  } finally {
    restore();
    rmSync(folder, { recursive: true, force: true });
  }
}

function optionsOf(
  { workers }: PortalFile,
  dataFolder: string,
  bindingsOf: (worker: ServedWorker) => Bindings,
): V4MiniflareOptions {
  return {
    host: '127.0.0.1',
    port: 0,
    cf: false,
    log: new Log(LogLevel.NONE),
    logRequests: false,
    resourcePersistencePath: dataFolder,
    workers: linked(workers).map((worker, i) => ({
      ...withFiles(worker),
      name: worker.name,
      modules: worker.scripts.map(moduleOf),
      bindings: bindingsOf(worker),
      ...(i === 0 ? { unsafeDirectSockets: [{ host: '127.0.0.1', port: 0, entrypoint: ENTRY }] } : {}),
    })),
  };
}

function moduleOf(script: Script) {
  const contents = 'text' in script ? script.text : readFileSync(join(ROOT, script.file), 'utf8');
  return { type: 'ESModule' as const, path: script.name, contents };
}

/** The options as wrangler gave them, with the folder of files where it is on this machine. */
function withFiles({ files, options }: LinkedWorker): Record<string, unknown> {
  const { assets } = options;
  if (files === null || typeof assets !== 'object') return options;
  return { ...options, assets: { ...assets, directory: join(ROOT, files) } };
}

/** Sets variables of our own environment, which is where Miniflare looks; the answer puts back what was there. */
function setEnvironment(values: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(values).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, values);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
