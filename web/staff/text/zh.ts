import { accountZh } from '../account/text/account-zh.ts';
import { backupZh } from '../backup/text/backup-zh.ts';
import { calendarZh } from '../calendar/text/calendar-zh.ts';
import { displaysZh } from '../displays/text/displays-zh.ts';
import { draftsZh } from '../drafts/text/drafts-zh.ts';
import { exportZh } from '../export/text/export-zh.ts';
import { fieldsZh } from '../fields/text/fields-zh.ts';
import { flowZh } from '../flow/text/flow-zh.ts';
import { formZh } from '../form/text/form-zh.ts';
import { frameZh } from '../frame/text/frame-zh.ts';
import { hoursZh } from '../hours/text/hours-zh.ts';
import { importZh } from '../import/text/import-zh.ts';
import { monthEndsZh } from '../month-ends/text/month-ends-zh.ts';
import { photosZh } from '../photos/text/photos-zh.ts';
import { pointZh } from '../point/text/point-zh.ts';
import { recordZh } from '../record-page/text/record-zh.ts';
import { recordsZh } from '../records/text/records-zh.ts';
import { shapesZh } from '../shapes/text/shapes-zh.ts';

/** Every word of 阵地管理 that is not a name, a figure or a component's own. */
export const zh = {
  title: '阵地管理',
  pageTitle: (page: string) => `${page}｜阵地管理`,
  pages: {
    sites: '阵地',
    parks: '园区',
    inbox: '待办',
    drafts: '草稿箱',
    verification: '现场核实',
    corrections: '地图纠错',
    ratings: '差评处理',
    changes: '审核',
    figures: '资料公布的数字',
    import: '导入台账',
    export: '导出',
    calendar: '节假日安排',
    'month-ends': '月末定稿',
    dues: '党费登记',
    displays: '大屏',
    backup: '备份与恢复',
    'sign-in': '登录',
    invitation: '开通账号',
    'record-link': '一次性链接',
    account: '我的账号',
    accounts: '账号与授权',
    audit: '审计日志',
    missing: '没有这个页面',
  },
  rail: '列表和筛选',
  switchPage: '切换资料',
  stage: { label: '显示方式', both: '表格和地图', table: '表格', map: '地图' },
  readOnly: '没有登录，只能查看。',
  readOnlyRole: '您的角色只能查看，不能修改。',

  filters: '筛选',
  filterCount: (count: number) => (count === 0 ? '筛选' : `筛选（${count}）`),
  clear: '清除筛选',
  region: {
    legend: '地区',
    province: { label: '省（自治区、直辖市）', all: '全部省份' },
    city: { label: '市（州）', all: '全部城市' },
    county: { label: '县（市、区）', all: '全部县（市、区）' },
  },
  park: '园区',
  chosenPark: '链接中指定的园区',
  loading: '正在载入…',
  all: '全部',
  kind: '类型',
  level: '层级',
  verify: '核实状态',
  parkType: '园区类型',
  search: '搜索名称',
  searchHint: '名称或拼音首字母',
  samples: '显示示例记录',
  withSamples: '含示例数据',
  samplesUnverified: '示例没有核实状态，按核实状态筛选时不列出。',

  caption: { sites: '阵地一览', parks: '园区一览' },
  shown: (count: number, complete: boolean) => (complete ? `共 ${count} 条` : `先列出 ${count} 条`),
  asOf: (minute: string) => `数据截至 ${minute}`,
  /** In which order rows stand that are equal in the column. */
  order: {
    own: (column: string) => `按“${column}”排列，相同的按名称、编号`,
    registered: (column: string) => `按“${column}”排列，相同的按登记先后`,
  },
  more: '再列出一些',
  none: '没有符合条件的记录',
  noneDetail: '可以减少筛选条件，或者换个说法再搜。',
  noneDetailSamples: '可以减少筛选条件，或者打开示例记录看看样子。',

  columns: {
    name: '名称',
    kind: '类型',
    level: '层级',
    region: '地区',
    park: '园区',
    precision: '位置精度',
    verify: '核实',
    phone: '办公电话',
    updated: '最近修改',
    type: '类型',
    parent: '上级园区',
    sites: '阵地数',
  },
  siteCount: (registered: number, illustrative: number) =>
    illustrative === 0 ? `${registered}` : `${registered}（示例 ${illustrative}）`,

  details: '资料',
  fields: {
    aliases: '别名',
    address: '地址',
    building: '楼宇',
    floor: '楼层',
    entrance: '入口',
    landmark: '附近标志',
    hours: '开放时间',
    phone: '办公电话',
    responsibleUnit: '责任单位',
    responsiblePost: '责任岗位',
    functions: '功能',
    facilities: '便民设施',
    services: '能办的事',
    organisation: '所属党组织',
    cluster: '所属阵地集群',
    standard: '五有一落实',
    verified: '最近核实',
    nextReview: '到期日',
    source: '资料来源',
    code: '统计代码',
    industries: '主导产业',
    honours: '荣誉',
    children: '下级园区',
    termNote: '名称说明',
    point: '坐标',
  },
  standard: { true: '达标', false: '未达标' },
  neverVerified: '还没有核实过',
  pointNote: '经度在前。以上是取位后的公开坐标，录入时的坐标登录后可见。',
  pointSchematic: '经度在前。位置为示意：只表示在哪个园区或县，不能用来导航。',
  copy: {
    copy: '复制',
    coordinates: (system: string) => `${system}坐标`,
    done: '已复制',
    failed: '没能复制，请选中后按 Ctrl+C',
  },
  sitesOfPark: '列出这个园区的阵地',
  openPublic: '在便民地图中查看',

  mapLabel: '园区和阵地的地图',
  pointsOnly: '只标位置，不画界线',

  advice: {
    offline: '也可能是服务正在维护。网络恢复后会自动重试，也可以稍后再点“重试”。',
    missing: '它可能已经停用或撤回，请关闭后从列表里重新选择。',
    refused: '请检查筛选条件，或者清除筛选后重新选择。',
  },

  missing: { title: '没有这个页面', detail: '网址可能抄错了，或者页面已经搬走。' },

  account: accountZh,
  displays: displaysZh,
  drafts: draftsZh,
  frame: frameZh,
  hours: hoursZh,
  photos: photosZh,
  calendar: calendarZh,
  monthEnds: monthEndsZh,
  backup: backupZh,
  export: exportZh,
  records: recordsZh,
  controls: fieldsZh,
  flow: flowZh,
  form: formZh,
  record: recordZh,
  shapes: shapesZh,
  point: pointZh,
  import: importZh,

  /** Between names, words and sentences. */
  marks: { colon: '：', comma: '，', list: '、', semicolon: '；', open: '（', close: '）' },
};
export type StaffText = typeof zh;
