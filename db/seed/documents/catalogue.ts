import type { DocumentData, ParkData, PointData } from './record.ts';

export const catalogueDocument: DocumentData = {
  key: 'zones-2018',
  title: '中国开发区审核公告目录（2018年版）',
  publisher: '国家发展改革委等',
  place: '全国',
  regionCode: null,
  publishedOn: '2018',
  file: null,
  note: '只取资料列名园区的批准时间、核准面积、主导产业；坐标见公开数据集 kaiwulaw/china-industrial-zones-atlas（高德地址匹配，GCJ-02 转 WGS-84）。',
  corrections: [],
};

interface Entry {
  readonly park: string;
  readonly code: string;
  /** Name in the catalogue. */
  readonly name: string;
  /** The catalogue's zone is only one part of the park. */
  readonly isPart?: true;
  readonly approvedBy: '国务院' | '省政府';
  /** `YYYY-MM` */
  readonly approvedOn: string;
  readonly areaHa: string;
  readonly industries: readonly string[];
  /** [lng, lat] degrees WGS84 where the geocoded point is better than the estimate, with the reason; else why it is not. */
  readonly point: { readonly taken: readonly [number, number]; readonly why: string } | { readonly refused: string };
}

/** The catalogue's rows for the parks the documents name, with a judgement on each geocoded point. */
export const catalogueEntries: readonly Entry[] = [
  {
    park: 'jinzhong',
    code: 'G141062',
    name: '晋中经济技术开发区',
    isPart: true,
    approvedBy: '国务院',
    approvedOn: '2012-03',
    areaHa: '520',
    industries: ['医药', '食品', '装备制造', '电子信息'],
    point: { refused: '匹配精度“未知”，离估计中心约 6 公里；目录所列只是开发区的一部分，不作整个开发区的中心' },
  },
  {
    park: 'xinwu',
    code: 'S347061',
    name: '安徽新芜经济开发区',
    approvedBy: '省政府',
    approvedOn: '2006-02',
    areaHa: '844.55',
    industries: ['装备制造', '汽车零部件', '电子电器'],
    point: { refused: '匹配点在县城东北约 9 公里，与“位于县城”的出处不符' },
  },
  {
    park: 'shuangfeng',
    code: 'S347005',
    name: '安徽长丰双凤经济开发区',
    approvedBy: '省政府',
    approvedOn: '2006-02',
    areaHa: '2050.01',
    industries: ['食品', '农副产品加工', '汽车'],
    point: { taken: [117.262374, 31.969186], why: '按园区名匹配到本县内一点，与估计相差约 0.5 公里' },
  },
  {
    park: 'hefei-hitech',
    code: 'G342020',
    name: '合肥高新技术产业开发区',
    approvedBy: '国务院',
    approvedOn: '1991-03',
    areaHa: '1850',
    industries: ['家电及配套', '汽车', '电子信息'],
    point: { refused: '匹配到园区东缘一处住宅区，原有中心出处更可靠' },
  },
  {
    park: 'shushan',
    code: 'S347003',
    name: '合肥蜀山经济开发区',
    approvedBy: '省政府',
    approvedOn: '2006-04',
    areaHa: '675.05',
    industries: ['电商', '电力电气'],
    point: { taken: [117.144983, 31.862424], why: '按园区名匹配到本区内一点，与估计相差约 2 公里' },
  },
  {
    park: 'chuzhou',
    code: 'G341129',
    name: '滁州经济技术开发区',
    approvedBy: '国务院',
    approvedOn: '2011-04',
    areaHa: '1089',
    industries: ['智能家电', '汽车', '食品'],
    point: { taken: [118.318186, 32.283236], why: '按园区名匹配到本市内一点，不是城区中心，与估计相差约 2.6 公里' },
  },
  {
    park: 'dangtu',
    code: 'S347051',
    name: '安徽当涂经济开发区',
    approvedBy: '省政府',
    approvedOn: '2006-04',
    areaHa: '391.69',
    industries: ['新材料', '家电', '食品', '医药'],
    point: { refused: '匹配精度“未知”，离县城和估计中心约 10 公里' },
  },
  {
    park: 'xuchang-etdz',
    code: 'G411168',
    name: '许昌经济技术开发区',
    approvedBy: '国务院',
    approvedOn: '2010-12',
    areaHa: '255',
    industries: ['装备制造', '发制品', '生物科技'],
    point: { taken: [113.788329, 33.988096], why: '按园区名匹配到本市内一点，与估计相差约 1.3 公里' },
  },
  {
    park: 'yanling',
    code: 'S419085',
    name: '鄢陵县产业集聚区',
    approvedBy: '省政府',
    approvedOn: '2010-04',
    areaHa: '575.05',
    industries: ['纺织', '箱包', '装备制造'],
    point: { refused: '只匹配到县' },
  },
  {
    park: 'xiangcheng',
    code: 'S419086',
    name: '襄城县产业集聚区',
    approvedBy: '省政府',
    approvedOn: '2010-04',
    areaHa: '539.67',
    industries: ['鞋服', '卫生用品'],
    point: { refused: '只匹配到县' },
  },
  {
    park: 'yuzhou',
    code: 'S419087',
    name: '禹州市产业集聚区',
    approvedBy: '省政府',
    approvedOn: '2010-12',
    areaHa: '831.21',
    industries: ['装备制造', '医药'],
    point: { refused: '只匹配到县级市' },
  },
  {
    park: 'pingdingshan',
    code: 'G412113',
    name: '平顶山高新技术产业开发区',
    approvedBy: '国务院',
    approvedOn: '2015-02',
    areaHa: '410',
    industries: ['机电装备', '新材料'],
    point: { refused: '误匹配到宝丰高新技术产业开发区，相距约 30 公里' },
  },
];

/** Adds what the catalogue says of a park; a park it does not list stays as it is. */
export function withCatalogue(park: ParkData): ParkData {
  const entry = catalogueEntries.find(({ park: key }) => key === park.key);
  if (entry === undefined) return park;
  const text = `${entry.isPart ? '其中一部分由' : ''}${entry.approvedBy}批准（目录名称 ${entry.name}，代码 ${entry.code}），核准面积 ${entry.areaHa} 公顷，主导产业：${entry.industries.join('、')}`;
  return {
    ...park,
    industryTags: entry.isPart ? park.industryTags : entry.industries,
    point: 'taken' in entry.point ? geocoded(entry.point.taken, entry.point.why) : park.point,
    timeline: [{ on: entry.approvedOn, text, document: catalogueDocument.key }, ...park.timeline].sort((a, b) =>
      a.on < b.on ? -1 : 1,
    ),
  };
}

/** An address match of a zone's name is still a point for a whole zone: it stays 园区中心. */
function geocoded([lng, lat]: readonly [number, number], why: string): PointData {
  return {
    lng,
    lat,
    precision: 'PARK_CENTROID',
    basis: `高德地址匹配（数据集 kaiwulaw/china-industrial-zones-atlas，已转 WGS-84）：${why}`,
  };
}
