import type {
  ActivityData,
  BrandData,
  CampaignData,
  CampaignKind,
  EnterpriseData,
  HonourData,
  OrganisationData,
  ParkData,
  RecordSet,
  SiteData,
  Subject,
  VillageData,
} from './record.ts';

/** What a record must state; everything else has the value that says “not known”. */
type Stated<T, K extends keyof T> = Pick<T, K> & Partial<T>;

const unstated = { inventory: [], document: null, asOf: null, isIllustrative: false } as const;

export function parkOf(
  park: Stated<ParkData, 'key' | 'name' | 'shortName' | 'type' | 'regionCode' | 'point'>,
): ParkData {
  return {
    ...unstated,
    aliases: [],
    code: null,
    parent: null,
    industryTags: [],
    timeline: [],
    termNote: null,
    note: null,
    ...park,
  };
}

export function organisationOf(
  organisation: Stated<OrganisationData, 'key' | 'name' | 'type' | 'setting' | 'regionCode'>,
): OrganisationData {
  return {
    ...unstated,
    shortName: null,
    aliases: [],
    setupForm: null,
    scheme: null,
    tierNo: null,
    parent: null,
    park: null,
    point: null,
    coveredUnitCount: null,
    status: 'NORMAL',
    statusReason: null,
    revokedOn: null,
    hostUnit: null,
    note: null,
    ...organisation,
  };
}

export function enterpriseOf(enterprise: Stated<EnterpriseData, 'key' | 'name' | 'regionCode'>): EnterpriseData {
  return {
    ...unstated,
    aliases: [],
    type: 'NON_PUBLIC',
    isAboveScale: null,
    chainRole: null,
    operatingStatus: 'OPERATING',
    park: null,
    point: null,
    coveredBy: null,
    note: null,
    ...enterprise,
  };
}

export function villageOf(village: Stated<VillageData, 'key' | 'name' | 'kind' | 'regionCode' | 'point'>): VillageData {
  return { ...unstated, park: null, note: null, ...village };
}

export function siteOf(site: Stated<SiteData, 'key' | 'name' | 'type' | 'regionCode' | 'point'>): SiteData {
  return {
    ...unstated,
    aliases: [],
    level: null,
    park: null,
    organisation: null,
    address: null,
    building: null,
    areaM2: null,
    functions: [],
    serves: [],
    facilities: [],
    hoursText: null,
    openToPublic: null,
    hasCounter: null,
    isMobile: false,
    responsibleUnit: null,
    note: null,
    cluster: null,
    station: null,
    services: [],
    ...site,
  };
}

type TagRow = readonly [inventory: string, kind: CampaignKind, name: string, note?: string];

/** The campaigns, mechanisms, platforms … of one document. */
export function campaignsOf(
  common: Pick<CampaignData, 'document' | 'asOf' | 'regionCode'>,
  rows: readonly TagRow[],
): CampaignData[] {
  return rows.map(([inventory, kind, name, note]) => ({
    ...common,
    key: `${common.document}/${name}`,
    inventory: [inventory],
    isIllustrative: false,
    kind,
    name,
    note: note ?? null,
  }));
}

type Statement = Pick<BrandData, 'document' | 'asOf' | 'regionCode'>;

export function brandsOf(
  common: Statement,
  rows: readonly (readonly [inventory: string, subject: Subject, name: string])[],
): BrandData[] {
  return rows.map(([inventory, subject, name]) => ({
    ...common,
    key: `${common.document}/${name}`,
    inventory: [inventory],
    isIllustrative: false,
    name,
    subjects: [subject],
  }));
}

type HonourInput = Pick<HonourData, 'inventory' | 'name' | 'subjects'> & Partial<HonourData>;

export function honoursOf(common: Statement, rows: readonly HonourInput[]): HonourData[] {
  return rows.map((row) => ({
    ...common,
    key: `${common.document}/${row.name}`,
    isIllustrative: false,
    grade: null,
    awardedBy: null,
    note: null,
    ...row,
  }));
}

type ActivityInput = Pick<ActivityData, 'inventory' | 'name' | 'kindText'> & Partial<ActivityData>;

export function activitiesOf(common: Statement, rows: readonly ActivityInput[]): ActivityData[] {
  return rows.map((row) => ({
    ...common,
    key: `${common.document}/${row.name}`,
    isIllustrative: false,
    park: null,
    placeText: null,
    startsOn: null,
    endsOn: null,
    note: null,
    subjects: [],
    ...row,
  }));
}

/** A record set from the kinds that it has. */
export function recordSetOf(part: Partial<RecordSet>): RecordSet {
  return {
    parks: [],
    schemes: [],
    organisations: [],
    enterprises: [],
    villages: [],
    sites: [],
    clusters: [],
    brands: [],
    honours: [],
    campaigns: [],
    activities: [],
    grids: [],
    stops: [],
    pairings: [],
    ...part,
  };
}

/** One set of several, in order. */
export function joinSets(sets: readonly RecordSet[]): RecordSet {
  return recordSetOf({
    parks: sets.flatMap((set) => set.parks),
    schemes: sets.flatMap((set) => set.schemes),
    organisations: sets.flatMap((set) => set.organisations),
    enterprises: sets.flatMap((set) => set.enterprises),
    villages: sets.flatMap((set) => set.villages),
    sites: sets.flatMap((set) => set.sites),
    clusters: sets.flatMap((set) => set.clusters),
    brands: sets.flatMap((set) => set.brands),
    honours: sets.flatMap((set) => set.honours),
    campaigns: sets.flatMap((set) => set.campaigns),
    activities: sets.flatMap((set) => set.activities),
    grids: sets.flatMap((set) => set.grids),
    stops: sets.flatMap((set) => set.stops),
    pairings: sets.flatMap((set) => set.pairings),
  });
}
