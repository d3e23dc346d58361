import type { GatewayEnv } from './env.ts';

/** Where one Worker answers. Everything under `prefix` goes to `binding`, the longest prefix first. */
export type Mount = {
  prefix: `/${string}`;
  binding: Exclude<keyof GatewayEnv, 'MAP_HOSTS' | 'LOG_GATHER_MS' | 'HERE'>;
  methods: readonly string[];
  /** Largest request body in bytes. */
  maxBody: number;
  /** Errors as JSON instead of a page. */
  json?: true;
};

const PAGES = ['GET', 'HEAD', 'OPTIONS'] as const;
const API = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** The whole public surface: a Worker that is not named here can not be reached. */
export const MOUNTS: readonly Mount[] = [
  { prefix: '/', binding: 'RESIDENT', methods: PAGES, maxBody: 0 },
  { prefix: '/leader/', binding: 'LEADER', methods: PAGES, maxBody: 0 },
  { prefix: '/staff/', binding: 'STAFF', methods: PAGES, maxBody: 0 },
  { prefix: '/shared/', binding: 'SHARED', methods: PAGES, maxBody: 0 },
  // A photo is at most 1 MB, a workbook to import at most 10 MB.
  { prefix: '/api/', binding: 'API', methods: API, maxBody: 12 * 1024 * 1024, json: true },
];

/** Addresses that people type without their last slash, and where each leads. */
const REDIRECTS: Readonly<Record<string, string>> = {
  '/leader': '/leader/',
  '/staff': '/staff/',
  '/api': '/api/docs',
  '/api/': '/api/docs',
};

export type Destination = { kind: 'mount'; mount: Mount } | { kind: 'redirect'; path: string };

/** Where a URL's path leads. `mounts` must hold one for `/`, so every path has a destination. */
export function destinationOf(pathname: string, mounts: readonly Mount[] = MOUNTS): Destination {
  const path = REDIRECTS[pathname];
  if (path) return { kind: 'redirect', path };
  let longest: Mount | undefined;
  for (const mount of mounts) {
    const isLonger = longest === undefined || mount.prefix.length > longest.prefix.length;
    if (isLonger && pathname.startsWith(mount.prefix)) longest = mount;
  }
  if (!longest) throw new Error(`no mount for ${pathname}`);
  return { kind: 'mount', mount: longest };
}
