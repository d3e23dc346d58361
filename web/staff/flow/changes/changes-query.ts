import { countyOf, isRegionCode } from '#core/codes/region-code.ts';
import { staffKinds } from '#core/records/catalogue.ts';
import type { ShownChange } from '#core/schemas/staff.ts';
import { requestPath } from '#web-api/request-path.ts';
import { call } from '../../parts/call.ts';
import type { ListPage } from '../model/create-pages.ts';

/** The lists of the page, in the order of its tabs. */
export const changeTabs = ['SUBMITTED', 'APPLIED', 'RETURNED', 'DRAFT', 'APPROVED', 'REVIEWED'] as const;
export type ChangeTab = (typeof changeTabs)[number];

type ChangedKind = ShownChange['kind'];

export type ChangesFilter = {
  readonly status: ChangeTab;
  readonly kind: ChangedKind | null;
  readonly mine: boolean;
  /** Code of a province, city or county, with all below it. */
  readonly region: string | null;
};

const kinds: readonly ChangedKind[] = [...staffKinds, 'FIGURE'];

/** What the address says for itself; whatever is unknown counts as not said. */
export function changesFilter(own: Readonly<Record<string, string>>): ChangesFilter {
  return {
    status: changeTabs.find((tab) => tab === own.status) ?? 'SUBMITTED',
    kind: kinds.find((kind) => kind === own.kind) ?? null,
    mine: own.mine === 'on',
    region: own.region !== undefined && isRegionCode(own.region) ? countyOf(own.region) : null,
  };
}

/** The same as the address says it; what equals the start is left out. */
export function changesOwn({ status, kind, mine, region }: ChangesFilter): Readonly<Record<string, string>> {
  return {
    ...(status === 'SUBMITTED' ? {} : { status }),
    ...(kind === null ? {} : { kind }),
    ...(mine ? { mine: 'on' } : {}),
    ...(region === null ? {} : { region }),
  };
}

export function readChanges(
  { status, kind, mine, region }: ChangesFilter,
  cursor: string | null,
  signal: AbortSignal,
): Promise<ListPage<ShownChange>> {
  const query = { status, kind, mine: mine ? true : null, region, limit: 50, cursor };
  return call('GET', requestPath('/api/staff/changes', {}, query), undefined, signal);
}

export function changePath(id: string, act?: string): string {
  const path = `/api/staff/changes/${encodeURIComponent(id)}`;
  return act === undefined ? path : `${path}/${act}`;
}
