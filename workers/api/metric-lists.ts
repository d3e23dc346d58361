import type { Metric } from '#core/terms/metric.ts';
import type { RollupScope } from '#db/queries/rollups.ts';

interface List {
  readonly path:
    | '/api/parks'
    | '/api/sites'
    | '/api/organisations'
    | '/api/enterprises'
    | '/api/villages'
    | '/api/pairings'
    | '/api/grids';
  readonly filter?: string;
}

const everVerified = 'verify=VERIFIED,REVIEW_DUE,OVERDUE';
const business = 'type=NON_PUBLIC,STATE_OWNED';

/** The list that shows exactly what each metric counts (`rollupRules` of db/queries). */
const lists: Readonly<Record<Metric, List>> = {
  PARKS: { path: '/api/parks' },
  SITES: { path: '/api/sites' },
  SITES_CENTER: { path: '/api/sites', filter: 'level=CENTER' },
  SITES_FEATURED: { path: '/api/sites', filter: 'level=FEATURED' },
  SITES_ORDINARY: { path: '/api/sites', filter: 'level=ORDINARY' },
  SITES_VERIFIED: { path: '/api/sites', filter: everVerified },
  SITES_UP_TO_STANDARD: { path: '/api/sites', filter: `${everVerified}&standard=true` },
  STATIONS: { path: '/api/sites', filter: 'station=true' },
  ORGS: { path: '/api/organisations', filter: 'status=NORMAL' },
  ORGS_WORKING_COMMITTEE: { path: '/api/organisations', filter: 'status=NORMAL&type=WORKING_COMMITTEE' },
  ORGS_COMMITTEE: { path: '/api/organisations', filter: 'status=NORMAL&type=COMMITTEE' },
  ORGS_GENERAL_BRANCH: { path: '/api/organisations', filter: 'status=NORMAL&type=GENERAL_BRANCH' },
  ORGS_BRANCH: { path: '/api/organisations', filter: 'status=NORMAL&type=BRANCH' },
  ORGS_JOINT_BRANCH: { path: '/api/organisations', filter: 'status=NORMAL&type=JOINT_BRANCH' },
  ORGS_GROUP: { path: '/api/organisations', filter: 'status=NORMAL&type=GROUP' },
  ORGS_REVOKED: { path: '/api/organisations', filter: 'status=REVOKED' },
  ENTERPRISES: { path: '/api/enterprises', filter: 'type=NON_PUBLIC&operating=OPERATING' },
  ENTERPRISES_COVERED: { path: '/api/enterprises', filter: 'type=NON_PUBLIC&operating=OPERATING&covered=true' },
  ENTERPRISES_ABOVE_SCALE: { path: '/api/enterprises', filter: `${business}&aboveScale=true` },
  ENTERPRISES_PAIRED: { path: '/api/enterprises', filter: `${business}&paired=true` },
  SOCIAL_ORGS: { path: '/api/enterprises', filter: 'type=SOCIAL_ORG&operating=OPERATING' },
  SOCIAL_ORGS_COVERED: { path: '/api/enterprises', filter: 'type=SOCIAL_ORG&operating=OPERATING&covered=true' },
  VILLAGES: { path: '/api/villages' },
  VILLAGES_PAIRED: { path: '/api/villages', filter: 'paired=true' },
  PAIRINGS: { path: '/api/pairings', filter: 'status=ACTIVE' },
  GRIDS: { path: '/api/grids' },
};

/** API path of the registered records behind a count, now or at the end of a date; `illustrative=only` added gives its samples. */
export function metricList(metric: Metric, { kind, code }: RollupScope, date?: string): string {
  const { path, filter } = lists[metric];
  // The parks of a park are those below it.
  const parkParameter = metric === 'PARKS' ? 'parent' : 'park';
  const scope = kind === 'REGION' ? `region=${code}` : `${parkParameter}=${code}`;
  const parts = [scope, filter, date === undefined ? undefined : `date=${date}`];
  return `${path}?${parts.filter((part) => part !== undefined).join('&')}`;
}
