import type { ClusterDetail } from '#core/schemas/cluster.ts';
import type { Figure } from '#core/schemas/figure.ts';
import type { Site } from '#core/schemas/site.ts';
import type { PlaceData } from '../../../web/leader/model/place-data.ts';

/** Records for the tests of the leader's page; the fields that a test is about are given, the rest is plain. */
export function figure(given: Partial<Figure> = {}): Figure {
  return {
    id: 'fg_0000000001',
    inventoryId: 'D09',
    label: '党建活动阵地',
    labelEn: 'Party-building positions',
    valueText: '119个',
    value: '119',
    unit: '个',
    qualifier: 'EXACT',
    numerator: null,
    denominator: null,
    derived: false,
    scope: '定襄全县',
    asOf: '2024',
    reliability: 'RELIABLE',
    note: null,
    metric: 'SITES',
    regionCode: '140921',
    regionName: '山西省忻州市定襄县',
    park: null,
    document: { id: 'dc_0000000001', title: '定襄', publishedOn: '2024' },
    quotation: '同时升级打造党建活动阵地达119个',
    ...given,
  };
}

export function site(given: Partial<Site> = {}): Site {
  return {
    id: 'st_0000000001',
    name: '党群服务中心',
    kind: 'ACTIVITY_POSITION',
    level: null,
    hasCounter: null,
    stationTier: null,
    regionCode: '140702',
    regionName: '山西省晋中市榆次区',
    park: null,
    address: null,
    point: { lng: 112.735, lat: 37.705, precision: 'PARK_CENTROID', schematic: true },
    phone: null,
    hours: { mode: 'UNKNOWN', holidays: 'UNSTATED', rules: [], exceptions: [] },
    hoursText: null,
    closure: null,
    functions: [],
    facilities: [],
    barrierFree: { wheelchair: null, toilet: null, lift: null },
    isMobile: false,
    nextStops: [],
    isIllustrative: false,
    verifyState: 'UNVERIFIED',
    verifiedOn: null,
    dueOn: null,
    responsibleUnit: null,
    updatedAt: '2026-11-20T09:30:00+08:00',
    ...given,
  };
}

export function placeData(given: Partial<PlaceData> = {}): PlaceData {
  return {
    place: { kind: 'region', code: '140921' },
    name: '定襄县',
    level: 'COUNTY',
    trail: [],
    box: null,
    point: null,
    scope: { region: '140921', park: null },
    park: null,
    grid: null,
    counts: [],
    shares: [],
    figures: [],
    asOf: '2026-11-20T09:30:00+08:00',
    ...given,
  };
}

export function cluster(given: Partial<ClusterDetail> = {}): ClusterDetail {
  return {
    id: 'cl_0000000001',
    name: '晋中开发区党群活动阵地集群',
    formula: '1+20+N',
    park: null,
    regionCode: '140702',
    regionName: '山西省晋中市榆次区',
    parts: [],
    source: null,
    members: [],
    asOf: '2026-11-20T09:30:00+08:00',
    ...given,
  };
}
