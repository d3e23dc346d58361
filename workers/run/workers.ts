/** One Worker of the portal. */
export type WorkerUnit = {
  name: string;
  /** Its wrangler.toml, relative to the root. */
  config: string;
  /** The folder of files it serves, if any. */
  assets?: string;
};

/** All Workers, the public one first: the first that `wrangler dev` is given answers on the port. */
export const WORKERS: readonly WorkerUnit[] = [
  { name: 'gateway', config: 'wrangler.toml' },
  { name: 'resident', config: 'workers/resident/wrangler.toml', assets: '.build/resident/client' },
  { name: 'leader', config: 'workers/leader/wrangler.toml', assets: '.build/leader' },
  { name: 'staff', config: 'workers/staff/wrangler.toml', assets: '.build/staff' },
  { name: 'shared', config: 'workers/shared/wrangler.toml', assets: '.build/shared' },
  { name: 'api', config: 'workers/api/wrangler.toml' },
  { name: 'auth', config: 'workers/auth/wrangler.toml' },
];

/** The order of a deploy: nothing goes live before what it calls or names. */
export const DEPLOY_ORDER = ['auth', 'api', 'shared', 'resident', 'leader', 'staff', 'gateway'];
