import type { Qualifier, Reliability } from '#core/terms/figure.ts';
import type { Metric } from '#core/terms/metric.ts';
import type {
  ChainRole,
  EnterpriseType,
  OperatingStatus,
  OrgSetting,
  OrgStatus,
  OrgType,
  SetupForm,
} from '#core/terms/organisation.ts';
import type { ParkType } from '#core/terms/park.ts';
import type { CoordPrecision } from '#core/terms/place.ts';
import type {
  Facility,
  PositionFunction,
  PositionLevel,
  PositionType,
  Serves,
  StationTier,
} from '#core/terms/position.ts';
import type { ServicePromise } from '#core/terms/service.ts';

/** A source document. Its text is not stored: facts and short quotations only. */
export interface DocumentData {
  /** Three digits for the five documents, a word for other sources. */
  readonly key: string;
  readonly title: string;
  /** Words for the screen where the title and date alone would mislead. */
  readonly sourceText?: string;
  readonly publisher: string | null;
  readonly place: string;
  readonly regionCode: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as precisely as known. */
  readonly publishedOn: string;
  /** File name among the source texts, so that quotations can be checked against it. */
  readonly file: string | null;
  readonly note: string | null;
  /** What the printed text has wrong and how it is read here; `raw` is verbatim. */
  readonly corrections: readonly { readonly raw: string; readonly corrected: string; readonly note: string }[];
}

/** One number as one document printed it, keyed by (document, code). */
export interface FigureData {
  readonly inventory: string;
  readonly code: string;
  readonly label: string;
  readonly labelEn: string;
  readonly valueText: string;
  readonly value: string | null;
  readonly unit: string | null;
  readonly qualifier: Qualifier;
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** The denominator, or a count of things the document only lists, was inferred by us. */
  readonly derived: boolean;
  readonly scope: string;
  readonly asOf: string;
  readonly reliability: Reliability;
  /** Left out of every list unless asked for by its reliability. */
  readonly hidden: boolean;
  readonly note: string | null;
  readonly metric: Metric | null;
  readonly regionCode: string;
  readonly park: string | null;
  readonly quotation: string;
}

/** Degrees WGS84. `basis` says in words where the point comes from and how far it may be off. */
export interface PointData {
  readonly lng: number;
  readonly lat: number;
  readonly precision: CoordPrecision;
  readonly basis: string;
}

interface RecordBase {
  /** Unique among the records of its kind; the public id is derived from it and must never change. */
  readonly key: string;
  /** Inventory rows that name it; empty for illustrative records. */
  readonly inventory: readonly string[];
  /** Key of the document, null for illustrative records. */
  readonly document: string | null;
  /** `YYYY` … as of which the statement holds. */
  readonly asOf: string | null;
  readonly isIllustrative: boolean;
}

/** Another name. SCAN_ERROR is a misreading of the scanned document: searched for, never shown, never geocoded. */
export type AliasData =
  | string
  | { readonly name: string; readonly reason: 'SHORT_NAME' | 'FORMER_NAME' | 'SCAN_ERROR' };

/** What a brand, an honour or an activity is about. */
export interface Subject {
  readonly kind: 'PARK' | 'SITE' | 'ORGANISATION' | 'ENTERPRISE' | 'VILLAGE';
  readonly key: string;
}

/** 党建品牌 */
export interface BrandData extends RecordBase {
  readonly name: string;
  readonly regionCode: string;
  readonly subjects: readonly Subject[];
}

/** 荣誉 */
export interface HonourData extends RecordBase {
  readonly name: string;
  readonly regionCode: string;
  /** 国家级, 省级, 四星级 …; null where the document does not say. */
  readonly grade: string | null;
  readonly awardedBy: string | null;
  readonly note: string | null;
  readonly subjects: readonly Subject[];
}

/** 活动: a meeting, training, tour or visit. */
export interface ActivityData extends RecordBase {
  readonly name: string;
  readonly kindText: string;
  readonly regionCode: string;
  readonly park: string | null;
  readonly placeText: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly note: string | null;
  readonly subjects: readonly (Subject & { readonly role: string; readonly stopNo?: number })[];
}

export interface ParkData extends RecordBase {
  readonly name: string;
  readonly shortName: string;
  readonly aliases: readonly AliasData[];
  readonly code: string | null;
  readonly type: ParkType;
  readonly parent: string | null;
  readonly regionCode: string;
  readonly point: PointData | null;
  readonly industryTags: readonly string[];
  /** `document` where the entry has another source than the park itself. */
  readonly timeline: readonly { readonly on: string; readonly text: string; readonly document?: string }[];
  readonly termNote: string | null;
  readonly note: string | null;
}

export interface SchemeData {
  readonly code: string;
  readonly name: string;
  readonly inventory: readonly string[];
  readonly document: string;
  readonly asOf: string;
  readonly regionCode: string;
  readonly park: string | null;
  readonly tiers: readonly { readonly name: string; readonly allowedTypes: readonly OrgType[] }[];
}

export interface OrganisationData extends RecordBase {
  readonly name: string;
  readonly shortName: string | null;
  readonly aliases: readonly AliasData[];
  readonly type: OrgType;
  readonly setting: OrgSetting | null;
  readonly setupForm: SetupForm | null;
  readonly scheme: string | null;
  readonly tierNo: number | null;
  readonly parent: string | null;
  readonly park: string | null;
  readonly regionCode: string;
  readonly point: PointData | null;
  readonly coveredUnitCount: number | null;
  readonly status: OrgStatus;
  readonly statusReason: string | null;
  readonly revokedOn: string | null;
  readonly hostUnit: string | null;
  readonly note: string | null;
}

export interface EnterpriseData extends RecordBase {
  readonly name: string;
  readonly aliases: readonly AliasData[];
  readonly type: EnterpriseType;
  readonly isAboveScale: boolean | null;
  readonly chainRole: ChainRole | null;
  readonly operatingStatus: OperatingStatus;
  readonly park: string | null;
  readonly regionCode: string;
  readonly point: PointData | null;
  readonly coveredBy: string | null;
  readonly note: string | null;
}

export interface VillageData extends RecordBase {
  readonly name: string;
  readonly note: string | null;
  readonly kind: 'VILLAGE' | 'COMMUNITY';
  readonly park: string | null;
  readonly regionCode: string;
  readonly point: PointData | null;
}

export interface ServiceItemData {
  readonly key: string;
  readonly name: string;
  readonly promises: readonly ServicePromise[];
  readonly promiseHours: number | null;
  /** 带什么 */
  readonly bring?: readonly string[];
  /** One item that several stations handle, and the region in which it holds; else it is its station's own. */
  readonly shared?: { readonly key: string; readonly regionCode: string };
}

export interface SiteData extends RecordBase {
  readonly name: string;
  readonly aliases: readonly AliasData[];
  readonly type: PositionType;
  readonly level: PositionLevel | null;
  readonly park: string | null;
  readonly organisation: string | null;
  readonly regionCode: string;
  readonly address: string | null;
  readonly building: string | null;
  readonly point: PointData | null;
  readonly areaM2: number | null;
  readonly functions: readonly PositionFunction[];
  readonly serves: readonly Serves[];
  readonly facilities: readonly Facility[];
  /** Opening hours as a listing writes them; core's parser must understand every part. */
  readonly hoursText: string | null;
  readonly openToPublic: boolean | null;
  readonly hasCounter: boolean | null;
  readonly isMobile: boolean;
  readonly responsibleUnit: string | null;
  readonly note: string | null;
  readonly cluster: string | null;
  readonly station: {
    readonly tier: StationTier;
    readonly instructorCount: number | null;
    readonly promiseHours: number | null;
  } | null;
  readonly services: readonly ServiceItemData[];
}

export interface ClusterData extends RecordBase {
  readonly name: string;
  readonly formula: string;
  readonly park: string | null;
  readonly regionCode: string;
  readonly center: number | null;
  readonly featured: number | null;
  /** null = N, not published. */
  readonly ordinary: number | null;
}

/** What a document names without a place of its own. */
export type CampaignKind = '活动载体' | '工作机制' | '平台' | '文件' | '队伍' | '服务' | '口号';

export interface CampaignData extends RecordBase {
  readonly kind: CampaignKind;
  readonly name: string;
  readonly regionCode: string;
  readonly note: string | null;
}

export interface GridData extends RecordBase {
  readonly name: string;
  readonly park: string | null;
  readonly regionCode: string;
  readonly instructorCount: number | null;
  readonly stationedStaffCount: number | null;
  readonly branchCount: number | null;
  /** Outer ring, counter-clockwise and closed, [lng, lat] degrees WGS84. */
  readonly ring: readonly (readonly [number, number])[];
}

export interface StopData extends RecordBase {
  readonly site: string;
  readonly placeText: string;
  readonly point: PointData;
  /** Milliseconds UTC. */
  readonly startsAt: number;
  readonly endsAt: number;
}

export interface PairingData extends RecordBase {
  readonly type: 'ENTERPRISE_VILLAGE' | 'COMMUNITY_ENTERPRISE';
  readonly localTerm: string;
  readonly a: { readonly kind: 'ENTERPRISE' | 'ORGANISATION'; readonly key: string };
  readonly b: { readonly kind: 'VILLAGE' | 'COMMUNITY'; readonly key: string };
  readonly campaign: string | null;
  readonly park: string | null;
  readonly regionCode: string;
  readonly startedOn: string | null;
  readonly note: string | null;
}

/** Everything of one document or of one illustrative set. */
export interface RecordSet {
  readonly parks: readonly ParkData[];
  readonly schemes: readonly SchemeData[];
  readonly organisations: readonly OrganisationData[];
  readonly enterprises: readonly EnterpriseData[];
  readonly villages: readonly VillageData[];
  readonly sites: readonly SiteData[];
  readonly clusters: readonly ClusterData[];
  readonly brands: readonly BrandData[];
  readonly honours: readonly HonourData[];
  readonly campaigns: readonly CampaignData[];
  readonly activities: readonly ActivityData[];
  readonly grids: readonly GridData[];
  readonly stops: readonly StopData[];
  readonly pairings: readonly PairingData[];
}
