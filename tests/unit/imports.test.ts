import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closure, type ImportEdge, importsOf, isDangling, parseImports } from '#shared-entries/module-graph.ts';
import { projectPath, ROOT } from '#shared-entries/places.ts';

/** A room of the house: its folder, and the rooms its files may import besides their own. */
type Room = { folder: string; value: readonly string[]; type?: readonly string[] };

/** design.md section 2, as a table. `value` rooms may be imported in any way, `type` rooms by `import type` only. */
const ROOMS: Record<string, Room> = {
  core: { folder: 'workers/core', value: [] },
  db: { folder: 'db', value: ['core'] },
  seed: { folder: 'db/seed', value: ['core', 'db'], type: ['basemap'] },
  api: { folder: 'workers/api', value: ['core', 'db'] },
  auth: { folder: 'workers/auth', value: ['core', 'db'] },
  gateway: { folder: 'workers/gateway', value: ['core'] },
  run: { folder: 'workers/run', value: ['core'] },
  residentWorker: { folder: 'workers/resident', value: [] },
  leaderWorker: { folder: 'workers/leader', value: [] },
  staffWorker: { folder: 'workers/staff', value: [] },
  sharedWorker: { folder: 'workers/shared', value: [] },
  basemap: { folder: 'web/basemap', value: ['core'] },
  ui: { folder: 'web/ui', value: ['core'] },
  map: { folder: 'web/map', value: ['core', 'ui'], type: ['basemap'] },
  webApi: { folder: 'web/api', value: ['core'], type: ['api'] },
  sw: { folder: 'web/sw', value: [] },
  resident: { folder: 'web/resident', value: ['core', 'ui', 'map', 'webApi', 'sw'] },
  leader: { folder: 'web/leader', value: ['core', 'ui', 'map', 'webApi'] },
  staff: { folder: 'web/staff', value: ['core', 'ui', 'map', 'webApi', 'sw'] },
  sharedEntries: { folder: 'web/shared-entries', value: [] },
};

const BROWSER_ROOMS = ['ui', 'map', 'webApi', 'sw', 'resident', 'leader', 'staff'];

/** The room of a project path: the one with the longest folder that holds it. */
function roomOf(path: string): string | undefined {
  return Object.entries(ROOMS)
    .filter(([, room]) => path.startsWith(`${room.folder}/`))
    .sort(([, a], [, b]) => b.folder.length - a.folder.length)[0]?.[0];
}

const files = globSync(['workers/**/*.{ts,tsx}', 'web/**/*.{ts,tsx}', 'db/**/*.{ts,tsx}'], { cwd: ROOT })
  .filter((path) => !path.includes('node_modules') && !path.includes('.wrangler'))
  .map((path) => join(ROOT, path))
  .sort();

type Found = { from: string; edge: ImportEdge };
const edges: Found[] = files.flatMap((file) => importsOf(file).map((edge) => ({ from: projectPath(file), edge })));
const toFiles = edges.flatMap(({ from, edge }) => (edge.file ? [{ from, edge, to: projectPath(edge.file) }] : []));
const say = ({ from, edge }: Found) => `${from} → ${edge.specifier}${edge.kind === 'type' ? ' (type)' : ''}`;

/** The seeds are a room inside the database's own folder and share its alias. */
const bothInDb = (from: string, to: string) => from.startsWith('db/') && to.startsWith('db/');

/** scrypt of the accounts Worker, which runs with `nodejs_compat`, and of the commands. */
const inNode = (path: string) => path.startsWith('db/node/');

/** Tool configuration beside an app is the build's, not the app's. */
const isConfig = (path: string) => path.endsWith('.config.ts');

describe('the real import graph', () => {
  it('is there to be judged', () => {
    expect(files.length).toBeGreaterThan(200);
    expect(toFiles.length).toBeGreaterThan(files.length);
  });

  it('has every file in a room', () => {
    expect(files.map(projectPath).filter((path) => roomOf(path) === undefined)).toEqual([]);
  });

  it('leads to files that exist, the build apart', () => {
    const wrong = toFiles.filter(({ edge, to }) => isDangling(edge) && !to.startsWith('.build/'));
    expect(wrong.map(say)).toEqual([]);
  });

  it('names a file with its extension', () => {
    expect(toFiles.filter(({ to }) => !/\.[a-z]+$/.test(to)).map(say)).toEqual([]);
  });

  it('crosses from room to room only downwards', () => {
    const wrong = toFiles.filter(({ from, edge, to }) => {
      const [here, there] = [roomOf(from), roomOf(to)];
      if (!here || here === there || isConfig(from)) return false;
      if (!there) return !(here === 'residentWorker' && to.startsWith('.build/resident/server/'));
      const room = ROOMS[here];
      return !(room?.value.includes(there) || (edge.kind === 'type' && room?.type?.includes(there)));
    });
    expect(wrong.map(say)).toEqual([]);
  });

  it('crosses by an alias, and stays relative inside a room', () => {
    const wrong = toFiles.filter(({ from, edge, to }) => {
      if (!roomOf(to) || bothInDb(from, to)) return false;
      return (roomOf(from) === roomOf(to)) !== edge.specifier.startsWith('.');
    });
    expect(wrong.map(say)).toEqual([]);
  });
});

describe('the browser', () => {
  const inBrowser = (path: string) => BROWSER_ROOMS.includes(roomOf(path) ?? '') && !isConfig(path);

  it('takes types only from the schemas of the core', () => {
    const wrong = toFiles.filter(
      ({ from, edge, to }) => inBrowser(from) && to.startsWith('workers/core/schemas/') && edge.kind !== 'type',
    );
    expect(wrong.map(say)).toEqual([]);
  });

  it('never loads zod, by whatever way', () => {
    const loaded = closure(
      files.filter((file) => inBrowser(projectPath(file))),
      (edge) => edge.kind !== 'type' && !isDangling(edge),
    );
    const wrong = [...loaded]
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) =>
        importsOf(file)
          .filter((edge) => edge.kind !== 'type' && /^zod(\/|$)/.test(edge.specifier))
          .map((edge) => say({ from: projectPath(file), edge })),
      );
    expect(wrong).toEqual([]);
  });

  it('has one owner of MapLibre', () => {
    const wrong = edges.filter(
      ({ from, edge }) => inBrowser(from) && /^maplibre-gl(\/|$)/.test(edge.specifier) && roomOf(from) !== 'map',
    );
    expect(wrong.map(say)).toEqual([]);
  });
});

describe('what runs on no machine of ours', () => {
  it('imports nothing of Node', () => {
    const rooms = ['core', 'db', 'api', 'auth', 'gateway', 'residentWorker', ...BROWSER_ROOMS];
    const wrong = edges.filter(
      ({ from, edge }) =>
        rooms.includes(roomOf(from) ?? '') && !isConfig(from) && !inNode(from) && edge.specifier.startsWith('node:'),
    );
    expect(wrong.map(say)).toEqual([]);
  });
});

describe('reading imports', () => {
  const read = (source: string) =>
    parseImports(join(ROOT, 'web/leader/x.tsx'), source).map(({ specifier, kind }) => `${kind} ${specifier}`);

  it('tells types, values and late imports apart, after Chinese text too', () => {
    expect(
      read(`/** 党群阵地：园区里的位置 */
        import type { A } from '#core/a.ts';
        import { type B } from './b.ts';
        import type, { C } from './c.ts';
        import './d.css';
        export type { E } from './e.ts';
        export * from './f.ts';
        export { g } from './g.ts';
        const page = () => import('./h.tsx');`),
    ).toEqual([
      'type #core/a.ts',
      'value ./b.ts',
      'value ./c.ts',
      'value ./d.css',
      'type ./e.ts',
      'value ./f.ts',
      'value ./g.ts',
      'dynamic ./h.tsx',
    ]);
  });

  it('finds the file behind an alias, a relative path and a query, and none behind a package', () => {
    const found = parseImports(
      join(ROOT, 'web/leader/x.ts'),
      "import '#ui/Button.tsx'; import '../map/a.ts'; import './w.ts?url'; import 'solid-js'; import 'node:fs';",
    ).map(({ file }) => file && projectPath(file));
    expect(found).toEqual(['web/ui/Button.tsx', 'web/map/a.ts', 'web/leader/w.ts', null, null]);
  });
});
