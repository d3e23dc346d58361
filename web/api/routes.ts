import type { Cluster, ClusterDetail } from '#core/schemas/cluster.ts';
import type { Link, Page } from '#core/schemas/common.ts';
import type { Enterprise, EnterpriseDetail } from '#core/schemas/enterprise.ts';
import type { Figure, SourceDocument } from '#core/schemas/figure.ts';
import type { Grid } from '#core/schemas/grid.ts';
import type { Organisation, OrganisationDetail, OrganisationTree, Scheme } from '#core/schemas/organisation.ts';
import type { Pairing, PairingDetail } from '#core/schemas/pairing.ts';
import type { Park, ParkDetail } from '#core/schemas/park.ts';
import type { Health, PortalConfig } from '#core/schemas/portal.ts';
import type { Region, RegionDetail, RegionNode, RegionSummary } from '#core/schemas/region.ts';
import type { SearchAnswer } from '#core/schemas/search.ts';
import type { NearSites, Site, SiteDetail } from '#core/schemas/site.ts';
import type { Village, VillageDetail } from '#core/schemas/village.ts';

/** What every list takes: `limit` 1–500, `cursor` from the answer before, `region` with its whole subtree. */
type ListQuery = 'limit' | 'cursor' | 'sort' | 'q' | 'region' | 'illustrative';

type SiteQuery =
  | 'bbox'
  | 'park'
  | 'kind'
  | 'level'
  | 'function'
  | 'facility'
  | 'counter'
  | 'barrierFree'
  | 'verify'
  | 'mobile'
  | 'cluster'
  | 'station';

/** One readable path: the names of its query parameters and what it answers. `:name` parts come from `params`. */
interface Route<Query extends string, Answer> {
  query: Query;
  answer: Answer;
}
type List<Query extends string, Item> = Route<ListQuery | Query, Page<Item>>;

/** The readable half of the API as front ends use it; a type test holds it against the routes of the API itself. */
export interface ApiRoutes {
  '/api/config': Route<never, PortalConfig>;
  '/api/health': Route<never, Health>;
  '/api/regions': List<'parent' | 'level', Region>;
  '/api/regions/tree': Route<'root' | 'depth', { items: RegionNode[]; asOf: string }>;
  '/api/regions/:code': Route<never, RegionDetail>;
  '/api/regions/:code/summary': Route<'date' | 'park', RegionSummary>;
  '/api/parks': List<'type' | 'parent' | 'honour', Park>;
  '/api/parks/:id': Route<never, ParkDetail>;
  '/api/parks/:id/summary': Route<'date', RegionSummary>;
  '/api/sites': List<SiteQuery, Site>;
  '/api/sites/near': Route<Exclude<ListQuery, 'cursor' | 'sort'> | SiteQuery | 'lat' | 'lng', NearSites>;
  '/api/sites/:id': Route<never, SiteDetail>;
  '/api/clusters': List<'park', Cluster>;
  '/api/clusters/:id': Route<'illustrative', ClusterDetail>;
  '/api/schemes': List<never, Scheme>;
  '/api/organisations': List<'scheme' | 'park' | 'type' | 'setting' | 'status' | 'parent', Organisation>;
  '/api/organisations/tree': Route<'scheme' | 'illustrative', OrganisationTree>;
  '/api/organisations/:id': Route<never, OrganisationDetail>;
  '/api/enterprises': List<
    'park' | 'aboveScale' | 'chainRole' | 'operating' | 'covered' | 'paired' | 'type',
    Enterprise
  >;
  '/api/enterprises/:id': Route<never, EnterpriseDetail>;
  '/api/villages': List<'kind' | 'paired', Village>;
  '/api/villages/:id': Route<never, VillageDetail>;
  '/api/pairings': List<'type' | 'status' | 'campaign' | 'party', Pairing>;
  '/api/pairings/:id': Route<never, PairingDetail>;
  '/api/campaigns': List<never, Link>;
  '/api/grids': List<'park', Grid>;
  '/api/figures': List<'park' | 'document' | 'metric' | 'reliability', Figure>;
  '/api/figures/:id': Route<never, Figure>;
  '/api/documents': List<never, SourceDocument>;
  '/api/search': Route<'q' | 'kinds' | 'region' | 'illustrative' | 'limit', SearchAnswer>;
}

export type ApiPath = keyof ApiRoutes;
export type Answer<P extends ApiPath> = ApiRoutes[P]['answer'];

/** Paths that answer page by page. */
export type ListPath = { [P in ApiPath]: Answer<P> extends Page<unknown> ? P : never }[ApiPath];
export type Item<P extends ListPath> = Answer<P> extends Page<infer T> ? T : never;

type ParamNames<P extends string> = P extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer Tail}`
    ? Name | ParamNames<Tail>
    : Rest
  : never;

/** Values of a filter; several are sent comma-separated, null and undefined are left out. */
export type QueryValue = string | number | boolean | readonly (string | number)[] | null | undefined;

export type Query<P extends ApiPath> = { readonly [K in ApiRoutes[P]['query']]?: QueryValue };
export type Params<P extends ApiPath> = { readonly [K in ParamNames<P>]: string };
