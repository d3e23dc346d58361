import type { MapApp } from '#core/geo/directions.ts';
import { hoursWords } from '#core/hours/hours-words.ts';

const day = (date: string) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
const dayOfYear = (date: string) => `${Number(date.slice(0, 2))}月${Number(date.slice(3))}日`;

/** Words of the page of one place, of its sheet for the door and of what takes their place when it was withdrawn. */
export const siteZh = {
  verified: (date: string) => `最近核实：${date}`,
  neverVerified: '最近核实：还没有到现场核实过',
  satisfaction: (percent: string, total: number) => `满意 ${percent}%（${total} 次评价）`,

  hours: {
    ...hoursWords.zh,
    caption: '今天起七天',
    day: '日期',
    open: '开放时间',
    today: '今天',
    date: day,
    yearsUnknown: (years: string) =>
      `${years} 年放假安排还没有公布，那时开不开门还说不准；公布后这里会更新，去之前请先问清楚。`,
    registered: (words: string) => `登记的开放时间：${words}`,
    season: (from: string, to: string) => `${dayOfYear(from)}至${dayOfYear(to)}`,
    restOfYear: '其他时间',
    holidays: {
      CLOSED: '法定节假日休息，调休上班日照常开放。',
      AS_USUAL: '法定节假日照常开放。',
      BY_NOTICE: '法定节假日开放时间另行通知。',
      UNSTATED: '法定节假日开不开放没有登记，请先致电。',
    },
    always: '全天开放',
    closureNotice: (reason: string, from: string, to: string | null) =>
      `暂停开放：${day(from)}起${to === null ? '，恢复时间未定' : `至${day(to)}`}（${reason}）`,
    changes: '近期变动',
    change: (from: string, to: string) => (from === to ? day(from) : `${day(from)}至${day(to)}`),
  },

  go: {
    navigate: '用高德导航',
    find: '在高德中查看',
    other: '其他地图',
    apps: {
      AMAP: '高德地图',
      BAIDU: '百度地图',
      TENCENT: '腾讯地图',
      APPLE: '苹果地图',
      GOOGLE: '谷歌地图',
    } as Record<MapApp, string>,
    byName: '这些链接按名称在地图里找，找到后请核对地址再出发。',
    byPoint: '链接会打开所选的地图，从您所在的位置出发。',
    stop: '去这一站',
    stopTo: (place: string) => `用高德地图去“${place}”`,
  },

  pass: {
    title: '发给别人',
    share: '分享',
    copy: '复制一段话',
    textLabel: '名称、地址、时间、电话和网址（可以长按选中复制）',
    show: '看这段话',
    address: (words: string) => `地址：${words}`,
    hours: (words: string) => `开放时间：${words}`,
    phone: (number: string) => `电话：${number}`,
    place: '所在地区',
    coordinate: '坐标',
    systems: {
      WGS84: '手机 GPS、天地图（WGS84）',
      GCJ02: '高德、腾讯（GCJ-02）',
      BD09: '百度（BD-09）',
    },
    copyCoordinate: '复制',
    copyCoordinateOf: (system: string) => `复制坐标：${system}`,
    qr: '二维码',
    qrAlt: (name: string) => `${name}网页的二维码`,
    qrHint: '用手机扫一扫，打开这个网页。',
    door: '打印一张贴在门口',
    copied: '已复制，可以粘贴到微信里发给别人',
    copiedCoordinate: '坐标已复制',
    refused: '没能自动复制。文字已经选中，请长按后点“复制”。',
    wechat: '在微信里：点右上角的“···”，再点“发送给朋友”。',
  },

  photos: {
    title: '照片',
  },

  service: {
    counters: (windows: number) => `${windows} 个窗口`,
    items: (items: number) => `可办 ${items} 项`,
    bringUnknown: '没有写明要带什么的，去之前请先问清楚。',
    elsewhere: '这些事在别处办',
    more: (count: number) => `还有 ${count} 项`,
  },

  cluster: {
    title: '所属阵地集群',
    formula: (formula: string) => `按“${formula}”布局`,
    level: { CENTER: '中心阵地', FEATURED: '特色阵地', ORDINARY: '普通阵地' },
    here: '（就是这里）',
    notPublished: 'N 的数量资料未公布',
  },

  stops: {
    at: (place: string, to: string) => `停靠中 · ${place} · ${to} 离开（按时刻表，非实时）`,
    next: (place: string, when: string) => `下一站 ${place} · ${when}（按时刻表，非实时）`,
    when: (date: string, from: string, isToday: boolean) => (isToday ? from : `${day(date)} ${from}`),
    over: '停靠时间未登记，请先致电',
    overNoPhone: '停靠时间、电话都未登记',
    rule: '按时刻表停靠，不是实时位置；两站之间在哪里不知道。',
    today: '今天',
    date: day,
    now: '停靠中',
    past: '已过',
  },

  door: {
    link: '门口告示',
    title: (name: string) => `${name}门口告示｜便民地图`,
    print: '打印（A4）',
    printHint: '用浏览器菜单里的“打印”，纸张选 A4。',
    back: '回到详情',
    hours: '开放时间',
    hoursUnknown: '开放时间未登记',
    phone: '办公电话',
    address: '地址',
    services: '能办的事',
    scan: '扫一扫',
    scanHint: '看今天开不开门、能办什么、怎么去',
    speak: '评价和纠错也扫这里',
    printed: (date: string) => `内容截至 ${date}`,
    organiser: (owner: string) => `主办单位：${owner}`,
    hotline: '政务服务热线 12345',
  },

  withdrawn: {
    title: (name: string) => `${name}已停用`,
    pageTitle: (name: string) => `${name}已停用｜便民地图`,
    body: (region: string) => `这个服务点（${region}）已经不在便民地图上公开，请不要再前往。`,
    bodyNoRegion: '这个服务点已经不在便民地图上公开，请不要再前往。',
    near: '离它最近的服务点',
    region: '同一地区的服务点',
  },
};
export type SiteText = typeof siteZh;
