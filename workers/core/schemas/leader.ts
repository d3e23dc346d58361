import type { Metric } from '../terms/metric.ts';
import type { OrgSetting } from '../terms/organisation.ts';
import type { InternalFigure, RankedPlaces, RankedShare, RankRule, Standing } from '../terms/statistics.ts';
import type { Figure } from './figure.ts';
import type { Ratio, RegionDetail } from './region.ts';

/** Where the caller may see 排名 and 内部数字. */
export interface GrantedRegions {
  /** The whole portal; then no region is named. */
  readonly everywhere: boolean;
  readonly items: readonly { readonly code: string; readonly name: string }[];
}

/** A region below the one that is looked at, or a park in it, as it is ranked; 更新及时率 says how far its number can be trusted. */
export interface RankingRow {
  readonly kind: 'REGION' | 'PARK';
  /** Of a park its public id. */
  readonly code: string;
  readonly name: string;
  readonly value: Ratio;
  readonly timeliness: Ratio;
}

/** 排名 of the regions directly below, or of the parks of a region. For whoever is signed in with `figures.read` there. */
export interface Rankings {
  readonly region: RegionDetail;
  readonly metric: RankedShare;
  readonly of: RankedPlaces;
  readonly rule: { readonly code: RankRule; readonly minDenominator: number; readonly zh: string; readonly en: string };
  readonly asOf: string;
  readonly rows: readonly (RankingRow & { readonly rank: number })[];
  /** Samples too small to be ranked. */
  readonly leftOut: readonly RankingRow[];
}

export interface InternalCount {
  readonly code: InternalFigure;
  readonly count: number;
  /** How many are past their time limit; null where there is none. */
  readonly late: number | null;
  /** Since when the oldest has waited; null where that is not told or nothing waits. */
  readonly oldestAt: string | null;
  readonly standing: Standing | null;
}

/** 内部数字 of a region. */
export interface InternalFigures {
  readonly region: RegionDetail;
  readonly asOf: string;
  readonly items: readonly InternalCount[];
}

/** 明白账 of a region: aggregates only. Counts of organisations by members are suppressed below three. */
export interface Ledger {
  readonly region: RegionDetail;
  readonly asOf: string;
  readonly organisations: number;
  readonly types: readonly { readonly metric: Metric; readonly registered: number }[];
  /** `null` setting: not registered. */
  readonly settings: readonly { readonly setting: OrgSetting | null; readonly registered: number }[];
  /** Organisations by how many members they registered; `null` band: not registered. */
  readonly members: readonly { readonly band: string | null; readonly organisations: string }[];
  /** What documents say of members. */
  readonly figures: readonly Figure[];
}
