import type { Point } from '#core/schemas/common.ts';
import type { Pairing, Party } from '#core/schemas/pairing.ts';
import type { Park } from '#core/schemas/park.ts';
import type { Site } from '#core/schemas/site.ts';

/** Records for the tests of the map; the fields that a test is about are given, the rest is empty. */
export function point(lng: number, lat: number, schematic = false): Point {
  return { lng, lat, precision: schematic ? 'PARK_CENTROID' : 'SURVEYED', schematic };
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
    point: point(112.735, 37.705),
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
    verifyState: 'VERIFIED',
    verifiedOn: null,
    dueOn: null,
    responsibleUnit: null,
    updatedAt: '2026-11-20T09:30:00+08:00',
    ...given,
  };
}

/** Nothing is known of who answers for a record. */
export const noDuty = { responsibleUnit: null, officePhone: null, verifiedOn: null, dueOn: null };

export function park(given: Partial<Park> = {}): Park {
  return {
    id: 'pk_0000000001',
    name: '山西转型综合改革示范区晋中开发区',
    shortName: '晋中开发区',
    type: 'DEV_ZONE',
    regionCode: '140702',
    regionName: '山西省晋中市榆次区',
    parent: null,
    point: point(112.735, 37.705, true),
    industryTags: [],
    honours: [],
    sites: { registered: 0, illustrative: 0 },
    ...noDuty,
    isIllustrative: false,
    ...given,
  };
}

export function party(id: string, kind: Party['kind'], at: Point | null): Party {
  return { id, kind, name: id, point: at, place: null };
}

export function pairing(given: Partial<Pairing> = {}): Pairing {
  return {
    id: 'pr_0000000001',
    type: 'ENTERPRISE_VILLAGE',
    localTerm: '结对包联',
    a: party('en_1', 'ENTERPRISE', point(112.9, 38.4)),
    b: party('vl_1', 'VILLAGE', point(113, 38.5)),
    campaign: null,
    status: 'ACTIVE',
    regionCode: '140921',
    regionName: '山西省忻州市定襄县',
    startedOn: null,
    lastActivityOn: null,
    ...noDuty,
    isIllustrative: false,
    ...given,
  };
}
