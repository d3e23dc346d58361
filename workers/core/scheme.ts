import type { OrgType } from './terms/organisation.ts';

/** One tier of a 组织架构 such as JZ-4; tiers are data and count from 1 at the top. */
export interface SchemeTier {
  readonly tierNo: number;
  readonly allowedTypes: readonly OrgType[];
}

/** Where an organisation stands in a scheme. */
export interface TierPlace {
  readonly schemeCode: string | null;
  readonly tierNo: number | null;
  readonly type: OrgType;
}

export type TierFault = 'OTHER_SCHEME' | 'NOT_BELOW_PARENT' | 'NO_SUCH_TIER' | 'TYPE_NOT_ALLOWED';

export const tierFaultText: Readonly<Record<TierFault, string>> = {
  OTHER_SCHEME: '与上级党组织不属于同一个组织架构',
  NOT_BELOW_PARENT: '应正好在上级党组织的下一级',
  NO_SUCH_TIER: '组织架构里没有这一级',
  TYPE_NOT_ALLOWED: '这一级不设这种类型的党组织',
};

/**
 * Faults of an organisation's place: inside one scheme a child's tier is its parent's plus one. An organisation without
 * scheme, or whose parent has none, has no fault: the documents name many that they place nowhere.
 */
export function tierFaults(child: TierPlace, parent: TierPlace | null, tiers: readonly SchemeTier[]): TierFault[] {
  if (child.schemeCode === null || child.tierNo === null) return [];
  const faults: TierFault[] = [];
  const tier = tiers.find(({ tierNo }) => tierNo === child.tierNo);
  if (tier === undefined) faults.push('NO_SUCH_TIER');
  else if (!tier.allowedTypes.includes(child.type)) faults.push('TYPE_NOT_ALLOWED');
  if (parent === null || parent.schemeCode === null || parent.tierNo === null) return faults;
  if (parent.schemeCode !== child.schemeCode) faults.push('OTHER_SCHEME');
  else if (child.tierNo !== parent.tierNo + 1) faults.push('NOT_BELOW_PARENT');
  return faults;
}
