import { mapToolsZh } from '../map/text/map-zh.ts';
import { nearZh } from '../near/text/near-zh.ts';
import { everyoneZh } from './everyone-zh.ts';
import { findZh } from './find-zh.ts';
import { siteZh } from './site-zh.ts';

import { voiceZh } from './voice-zh.ts';

/** Every word of 便民地图 that is not a name, a figure or a component's own. */
export const zh = {
  everyone: everyoneZh,
  title: '便民地图',
  siteTitle: (name: string) => `${name}｜便民地图`,
  homeTitle: (region: string | null) =>
    region === null ? '便民地图：党群服务中心和服务点' : `${region}的党群服务中心和服务点｜便民地图`,
  searchTitle: (query: string) => `搜索“${query}”｜便民地图`,
  homeDescription: (region: string | null) =>
    `${region ?? '已登记地区'}的党群服务中心、便民服务中心和服务点：在哪里、能办什么、开不开门。`,
  siteDescription: (kind: string, region: string) => `${region}，${kind}。地址、开放时间、服务和设施。`,

  heading: (region: string | null) => region ?? '找党群服务中心、服务点',
  place: '所在地区',
  allRegions: '全部地区',
  chooseRegion: '换个地区',
  regionCount: (count: number) => `${count} 处`,
  regionsEmpty: '还没有登记服务点的地区',
  noSuchRegion: '没有找到这个地区，下面是全部地区的服务点。',

  near: nearZh,

  search: {
    label: '搜索服务点',
    hint: '地名、单位、要办的事',
    submit: '搜索',
    clear: '不搜了，看全部',
    places: '您要找的是不是这个？',
  },
  purpose: { counter: '能办事', room: '活动场所' },
  view: { map: '看地图', list: '收起地图', skipMap: '跳过地图' },

  find: findZh,

  list: '服务点',
  count: (count: number, more: boolean) => (more ? `先列出 ${count} 处` : `共 ${count} 处`),
  countFound: (count: number, more: boolean) => (more ? `先列出找到的 ${count} 处` : `找到 ${count} 处`),
  asOf: (date: string, time: string) => `截至 ${Number(date.slice(5, 7))}月${Number(date.slice(8))}日 ${time}`,
  more: '看更多',
  first: '回到第一页',
  none: '这里还没有登记的服务点',
  nonePurpose: '这里没有登记为这一类的服务点',
  noneSearch: (query: string) => `没有找到和“${query}”有关的服务点`,
  noneHelp: '可以换一个地区，或者看上一级地区的服务点。',
  nonePurposeHelp: '有些服务点还没有登记能不能办事，可以看全部服务点，去之前先打电话问一问。',
  noneSearchHelp: '可以少写几个字，只写地名或“服务中心”，也可以换个地区再找。',
  wider: (region: string) => `看${region}的服务点`,
  everything: '看全部服务点',

  counter: '能办事（有窗口）',
  room: '活动场所',
  hoursNoPhone: {
    unknown: '开放时间、电话都未登记',
    unconfirmed: '今天开放时间未确认，电话未登记',
  },
  call: '打电话',
  callTo: (name: string, phone: string) => `打电话 ${phone}：${name}`,

  samples: {
    show: '显示示例',
    hide: '不看示例',
    title: '示例（不是真实地点）',
    explain: '下面的记录是为了演示而生成的，名称和位置都是示例，请不要前往。',
    none: '这个地区没有示例记录。',
    stops: '示例停靠时间（不是真实班次）',
    showStops: '显示示例停靠时间',
    explainStops: '资料没有公布线路和时间，下面是为了演示而生成的，请不要去等车。',
  },

  barrier: { wheelchair: '轮椅可进', toilet: '无障碍厕所', lift: '有电梯' },
  facilities: '便民设施',
  functions: '可以做什么',
  services: '能办的事',
  bring: '带什么',
  promise: (hours: number) => `${hours} 小时内办好`,
  hours: '开放时间',
  address: '地址',
  floor: '楼层',
  building: '楼宇',
  entrance: '入口',
  landmark: '附近标志',
  phone: '办公电话',
  responsible: '责任单位',
  organisation: '所属党组织',
  park: '所在园区',
  cluster: '所属阵地集群',
  source: '资料来源',
  verified: '最近核实',
  neverVerified: '还没有到现场核实过',
  verifiedOn: (date: string) => `${date} 到现场核实`,
  updated: '最近修改',
  timetable: '停靠时间',
  noTimetable: '停靠地点和时间未登记。',
  stop: (from: string, to: string) => `${from} 至 ${to}`,
  serves: '服务对象',
  area: '面积',
  areaUnit: (m2: number) => `${m2} 平方米`,
  record: '登记情况',
  go: '怎么去',
  position: '位置',
  schematicNote: '位置只知道在哪个园区或县区，不能用来导航。请按名称在地图软件里找，去之前先打电话问清楚。',
  schematicNoPhoneNote: '位置只知道在哪个园区或县区，不能用来导航。请按名称在地图软件里找，去之前先向当地问清楚。',
  noPointNote: '位置还没有登记，地图上找不到它。',
  sampleNote: '这是示例记录，不是真实地点，请不要前往。',
  openMap: '在地图上看',
  others: { NEAR: '附近的服务点', PARK: '同一园区的服务点', REGION: '同一地区的服务点' },
  back: (region: string) => `看${region}全部服务点`,
  distance: {
    metres: (m: number) => `${m}\u00a0米`,
    km: (km: string) => `${km}\u00a0公里`,
  },
  fromCentre: (region: string, direction: string, distance: string) =>
    `在${region}中心的${direction}面，直线约 ${distance}`,
  directions: ['北', '东北', '东', '东南', '南', '西南', '西', '西北'],
  comma: '、',
  colon: '：',
  semicolon: '；',
  inBrackets: (words: string) => `（${words}）`,

  site: siteZh,

  mapTools: mapToolsZh,
  map: {
    label: '服务点地图',
    loading: '正在载入地图…',
    failed: '地图没能载入，请看列表。网络好了可以刷新再试。',
    noWebGl: '这台设备画不出地图，请看列表，内容是一样的。',
    contextLost: '地图暂时停住了，正在恢复；列表不受影响。',
    noScript: '看地图需要打开浏览器的脚本（JavaScript）。列表里的内容和地图是一样的。',
    source: '国家地理信息公共服务平台（天地图）2024-05',
    noBoundaries: '未绘制行政区划界线',
    chosen: '在地图上选中的服务点',
    close: '关闭',
  },
  voice: voiceZh,
  missing: {
    title: '没有这个页面',
    body: '地址可能写错了，或者这个服务点已经停用。可以在下面按名称找，也可以回到便民地图。',
    home: '回到便民地图',
  },
  failed: {
    title: '页面暂时打不开',
    body: '服务正在恢复，请过一会儿再试。急事可以拨打政务服务热线 12345。',
    again: '再试一次',
  },
  siteMap: {
    title: '网站地图',
    entries: '三个入口',
    resident: '便民地图：找党群服务中心、便民服务中心和服务点',
    leader: '党建一张图：看区域里的园区、阵地、结对和数字',
    staff: '阵地管理：园区工作人员核对阵地资料',
    regions: '按地区找服务点',
    sites: '全部服务点',
    developer: '开放接口',
    docs: 'API 文档',
  },
};
export type Text = typeof zh;
