/** One part of the build whose output is its own folder, so that it can be built without touching the others. */
export type BuildUnit = {
  name: 'shared' | 'resident' | 'leader' | 'staff';
  /** Files and folders it is made from, relative to the root. */
  inputs: readonly string[];
  /** What its build leaves; if one is gone the unit is built again. */
  outputs: readonly string[];
  /** Arguments of each `vite build` it takes, in order. */
  steps: readonly (readonly string[])[];
};

const COMMON = [
  'web/ui',
  'web/map',
  'web/api',
  'web/shared-entries',
  'workers/core',
  'package.json',
  'package-lock.json',
];

const config = (name: string) => ['-c', `web/${name}/vite.config.ts`];

/** What every front end is built against; first. */
export const SHARED: BuildUnit = {
  name: 'shared',
  inputs: [...COMMON, 'web/basemap/out'],
  outputs: ['.build/shared/shared', '.build/shared-manifest.json'],
  steps: [config('shared-entries')],
};

/** The front ends; independent of each other. */
export const FRONT_ENDS: readonly BuildUnit[] = [
  {
    name: 'resident',
    inputs: [...COMMON, 'web/sw', 'web/resident'],
    outputs: ['.build/resident/client/sw.js', '.build/resident/server/index.js'],
    steps: [config('resident'), [...config('resident'), '--ssr'], [...config('resident'), '--mode', 'sw']],
  },
  {
    name: 'leader',
    inputs: [...COMMON, 'web/leader'],
    outputs: ['.build/leader/index.html'],
    steps: [config('leader')],
  },
  {
    name: 'staff',
    inputs: [...COMMON, 'web/sw', 'web/staff'],
    outputs: ['.build/staff/index.html', '.build/staff/staff/sw.js'],
    steps: [config('staff'), [...config('staff'), '--mode', 'sw']],
  },
];

export const UNITS: readonly BuildUnit[] = [SHARED, ...FRONT_ENDS];
