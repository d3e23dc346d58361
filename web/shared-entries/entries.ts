import { globSync } from 'node:fs';
import { join } from 'node:path';
import { closure } from './module-graph.ts';
import { projectPath, ROOT } from './places.ts';

/** Packages that every front end shares; each becomes one file under /shared/. */
const PACKAGES = ['solid-js', 'solid-js/web', 'solid-js/store', 'maplibre-gl'];

/** Stands before the map kit's own stylesheet, which refines it. */
const MAPLIBRE_STYLE = join(ROOT, 'node_modules/maplibre-gl/dist/maplibre-gl.css');

/** Rooms whose every file is shared, so that the list needs no keeping. */
const SHARED_ROOMS = ['web/ui', 'web/map', 'web/api'];

/** The modules of the shared build: chunk name → what to build, a package specifier or an absolute path. */
export function sharedEntries(): Record<string, string> {
  const scripts = [...sharedSources()].sort();
  const entries: [name: string, source: string][] = [
    ['maplibre-gl-style', MAPLIBRE_STYLE],
    ...styleFiles().map((file): [string, string] => [`${chunkName(projectPath(file))}-style`, file]),
    ...PACKAGES.map((name): [string, string] => [chunkName(name), name]),
    ...scripts.map((file): [string, string] => [chunkName(projectPath(file)), file]),
  ];
  const byName = Object.fromEntries(entries);
  const hidden = entries.find(([name, source]) => byName[name] !== source);
  if (hidden) throw new Error(`${hidden[1]} and ${byName[hidden[0]]} would both be called ${hidden[0]}: rename one`);
  return byName;
}

/** The one stylesheet that a room's styles are put into: a page asks once for all of them. Null for other files. */
export function styleGroup(path: string): string | null {
  if (path.endsWith('/maplibre-gl.css')) return 'map-style';
  const room = /^web\/(ui|map)\/.*\.css$/.exec(path)?.[1];
  return room ? `${room}-style` : null;
}

/** Stylesheets in the order of the cascade: what is for all (tokens.css, base.css) before components (Button.css). */
function styleFiles(): string[] {
  const isComponent = (file: string) => /\/[A-Z][^/]*$/.test(file);
  return roomFiles('css').sort((a, b) => Number(isComponent(a)) - Number(isComponent(b)) || (a < b ? 1 : -1));
}

/** Whether a module belongs to a shared room: a front end that bundles one of these would ship it twice. */
export function isSharedRoom(path: string): boolean {
  return SHARED_ROOMS.some((room) => path.startsWith(`${room}/`));
}

/** The shared rooms, what they use of the domain core, and the core's terms, which every front end shows. */
function sharedSources(): Set<string> {
  const rooms = roomFiles('ts').concat(roomFiles('tsx'));
  const terms = globSync('workers/core/terms/*.ts', { cwd: ROOT }).map((file) => join(ROOT, file));
  const reached = closure([...rooms, ...terms], (edge) => edge.kind !== 'type' && /\.tsx?$/.test(edge.file ?? ''));
  return new Set([...reached].filter((file) => !file.endsWith('.d.ts')));
}

function roomFiles(extension: string): string[] {
  return SHARED_ROOMS.flatMap((room) => globSync(`${room}/**/*.${extension}`, { cwd: ROOT })).map((file) =>
    join(ROOT, file),
  );
}

/** `web/ui/PortalBar.tsx` → `ui-portal-bar`: readable in the network panel, unique among the entries. */
function chunkName(path: string): string {
  return path
    .replace(/^(web|workers)\//, '')
    .replace(/\.(tsx?|css)$/, '')
    .replace(/^@/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[^a-zA-Z0-9]+/g, '-')
    .toLowerCase();
}
