import type { Page } from '#core/schemas/common.ts';
import type { PortalConfig } from '#core/schemas/portal.ts';
import type { RegionDetail, RegionNode } from '#core/schemas/region.ts';
import type { SearchAnswer } from '#core/schemas/search.ts';
import { type NearSite, type NearSites, type Site, type SiteDetail, site as siteInList } from '#core/schemas/site.ts';

/**
 * Made-up answers of the API for the residents' pages: what the documents' records do not have (hours, phones, exact points)
 * and what nobody should have (names that try to be markup).
 */
export const AS_OF = '2026-11-20T09:30:00+08:00';
/** The same instant, a Friday, in ms UTC. */
export const NOW = Date.parse(AS_OF);

export const config: PortalConfig = {
  boundaries: true,
  mapReviewNo: null,
  streetBase: null,
  publicCoordDecimals: 4,
  demoData: true,
  footer: { owner: null, contact: null, siteCode: null, icp: null, police: null },
  hazard: null,
  ratingName: '服务评价',
  ratingOfficialUrl: null,
  contactOffered: false,
  publicationNo: 7,
  asOf: AS_OF,
};

export const county: RegionDetail = {
  code: '140702',
  name: '榆次区',
  shortName: '榆次',
  level: 'COUNTY',
  parentCode: '140700',
  centre: [112.734, 37.697],
  bbox: [112.5, 37.4, 113.1, 37.9],
  childCount: 20,
  ancestors: [
    { code: '140000', name: '山西省' },
    { code: '140700', name: '晋中市' },
  ],
};

export const site: SiteDetail = {
  id: 'st_0000000001',
  name: '榆次区政务服务中心',
  kind: 'GOV_SERVICE_CENTER',
  level: null,
  hasCounter: true,
  stationTier: 'DISTRICT',
  regionCode: '140702',
  regionName: '山西省晋中市榆次区',
  park: null,
  address: '示范街 1 号',
  point: { lng: 112.7082, lat: 37.6977, precision: 'SURVEYED', schematic: false },
  phone: '0354-3081234',
  hours: {
    mode: 'REGULAR',
    holidays: 'CLOSED',
    rules: [
      {
        weekdays: [1, 2, 3, 4, 5],
        season: null,
        spans: [
          { from: '08:30', to: '12:00' },
          { from: '14:00', to: '17:30' },
        ],
      },
    ],
    exceptions: [],
  },
  hoursText: '周一至周五 8:30-12:00，14:00-17:30，法定节假日休息',
  closure: null,
  functions: ['AGENCY_ASSISTANCE'],
  facilities: ['WATER', 'TOILET', 'WIFI', 'SEATS'],
  barrierFree: { wheelchair: true, toilet: null, lift: false },
  isMobile: false,
  nextStops: [],
  isIllustrative: false,
  verifyState: 'VERIFIED',
  verifiedOn: '2026-10-08',
  dueOn: '2027-10-08',
  updatedAt: '2026-10-09T10:00:00+08:00',
  version: 3,
  aliases: ['榆次区行政服务中心'],
  building: '政务大楼',
  floor: '一层',
  entrance: '南门',
  landmark: '人民广场北侧',
  responsibleUnit: '榆次区行政审批服务管理局',
  responsiblePost: '大厅值班岗',
  areaM2: 1200,
  openToPublic: true,
  serves: ['RESIDENTS'],
  upToStandard: null,
  organisation: null,
  clusters: [],
  stops: [],
  station: { tier: 'DISTRICT', windowCount: 20, itemsCount: 300, promiseHours: 3, instructorCount: null },
  services: [
    {
      id: 'sv_0000000001',
      name: '企业开办',
      promises: ['ONE_VISIT', 'ONLINE'],
      promiseHours: 3,
      bring: ['身份证件', '住所证明'],
    },
  ],
  elsewhere: [],
  satisfaction: null,
  photos: [],
  honours: [],
  source: { documentId: null, text: '示范资料', asOf: '2026-10' },
};

/** Only known to its park: no distance, no link by coordinate. */
export const schematic: SiteDetail = {
  ...site,
  id: 'st_0000000002',
  name: '开发区党群活动中心',
  kind: 'ACTIVITY_CENTER',
  level: 'CENTER',
  hasCounter: null,
  park: { id: 'pk_0000000001', name: '晋中开发区' },
  address: null,
  point: { lng: 112.735, lat: 37.705, precision: 'PARK_CENTROID', schematic: true },
  phone: null,
  hours: { mode: 'UNKNOWN', holidays: 'UNSTATED', rules: [], exceptions: [] },
  hoursText: null,
  facilities: [],
  barrierFree: { wheelchair: null, toilet: null, lift: null },
  verifyState: 'UNVERIFIED',
  verifiedOn: null,
  services: [],
  station: null,
  stationTier: null,
};

/** Made up, and as the API could never answer it: with hours, so that a page that showed them would be caught. */
export const illustrative: SiteDetail = {
  ...site,
  id: 'st_0000000003',
  name: '示例便民服务站-01',
  kind: 'VILLAGE_SERVICE_STATION',
  isIllustrative: true,
  phone: null,
  point: { lng: 112.74, lat: 37.71, precision: 'ILLUSTRATIVE', schematic: true },
};

export const mobile: SiteDetail = {
  ...schematic,
  id: 'st_0000000004',
  name: '“红色巴士”',
  kind: 'MOBILE',
  level: null,
  isMobile: true,
  nextStops: [
    nextStop('人民广场', '2026-11-20T09:00:00+08:00', '2026-11-20T10:00:00+08:00'),
    nextStop('火车站', '2026-11-20T14:00:00+08:00', '2026-11-20T15:00:00+08:00'),
  ],
  stops: [
    stop('人民广场', '2026-11-20T09:00:00+08:00', '2026-11-20T10:00:00+08:00'),
    stop('火车站', '2026-11-20T14:00:00+08:00', '2026-11-20T15:00:00+08:00'),
    { ...stop('示例停靠点-01', '2026-11-21T09:00:00+08:00', '2026-11-21T10:00:00+08:00'), isIllustrative: true },
  ],
};

/** Every text of it tries to leave its place in the page. */
export const hostile: SiteDetail = {
  ...site,
  id: 'st_0000000005',
  name: '</script><script>alert("名")</script>\u2028"\'&<b>',
  address: '"><img src=x onerror=alert(1)>',
  hoursText: '<!--',
  aliases: ['</title>', '\u2029'],
};

function stop(placeText: string, startsAt: string, endsAt: string): SiteDetail['stops'][number] {
  return { placeText, point: null, startsAt, endsAt, isIllustrative: false };
}

function nextStop(placeText: string, startsAt: string, endsAt: string): SiteDetail['nextStops'][number] {
  return { placeText, startsAt, endsAt };
}

/** What a list tells of a site. */
export function listed(detail: SiteDetail): Site {
  return siteInList.parse(detail);
}

export function page(details: readonly SiteDetail[], nextCursor: string | null = null): Page<Site> {
  return { items: details.map(listed), nextCursor, asOf: AS_OF };
}

export function node(code: string, name: string, registered: number, children: RegionNode[] = []): RegionNode {
  return { code, name, shortName: name, level: 'PROVINCE', sites: { registered, illustrative: 2 }, children };
}

const provinces = [node('110000', '北京市', 0), node('140000', '山西省', 2, [node('140700', '晋中市', 2)])];
const near: NearSite = { ...listed(schematic), distanceM: null };
const closest: NearSite = { ...listed(site), id: 'st_0000000006', name: '文华街道便民服务中心', distanceM: 1234 };

/** Answers by the beginning of the path; the longest that fits counts. A number is a status without a body. */
export type Answers = Readonly<Record<string, unknown>>;

export const answers: Answers = {
  '/api/config': config,
  '/api/regions/tree': { items: provinces, asOf: AS_OF },
  '/api/regions/140702': county,
  '/api/regions/': 404,
  '/api/search': { query: '', items: [], asOf: AS_OF } satisfies SearchAnswer,
  '/api/sites?': page([site, schematic]),
  '/api/sites?limit=30&illustrative=only': page([illustrative]),
  '/api/sites/near': {
    items: [near, closest],
    searchedRadiusM: 9000,
    complete: true,
    asOf: AS_OF,
  } satisfies NearSites,
  '/api/sites/st_': 404,
  ...Object.fromEntries([site, schematic, illustrative, mobile, hostile].map((one) => [`/api/sites/${one.id}`, one])),
};

/** An API that gives these answers; `asked` collects the paths. */
export function sampleApi(given: Answers = answers, asked: string[] = []): (path: string) => Promise<Response> {
  return (path) => {
    asked.push(path);
    const known = Object.keys(given).filter((prefix) => path.startsWith(prefix));
    const [best] = known.sort((a, b) => b.length - a.length);
    const answer = best === undefined ? 404 : given[best];
    if (answer instanceof Response) return Promise.resolve(answer.clone());
    if (typeof answer === 'number') return Promise.resolve(new Response(null, { status: answer }));
    return Promise.resolve(new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } }));
  };
}
