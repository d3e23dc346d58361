import type { StaffKind } from '#core/records/catalogue.ts';

/** What an empty list of a kind says about what belongs in it. */
const teaches: Readonly<Record<StaffKind, string>> = {
  SITE: '阵地是看得见、进得去的场所：党群服务中心、服务站、驿站、流动阵地。每处登记一条。',
  PARK: '园区是开发区、产业集聚区、工业园等。阵地、企业、网格都可以归到一个园区。',
  ORGANISATION: '党工委、党委、党总支、党支部、联合党支部各登记一条；成员只登记区间，不登记人员。',
  ENTERPRISE: '企业和社会组织各登记一条，填统一社会信用代码便于核对；覆盖它的党组织在这里选。',
  VILLAGE: '参加结对的行政村和社区各登记一条。',
  PAIRING: '企业和村（社区）等双方各选一条已登记的记录；双方确认后生效。',
  GRID: '把园区分成网格，每格一条，范围在地图上画；指导员和驻厂员只登记人数。',
  CLUSTER: '形如“1+20+N”的阵地集群：填公布的构成，再选成员阵地。',
  CONTACT_POINT: '领导联系点和示范点，只写职务，不写姓名。',
  SERVICE_ITEM: '服务站点能办的事项，写明带什么、多久办好；站点在自己的页面里选用。',
  CAMPAIGN: '结对、志愿服务等所依托的活动，例如“百企联百村”。',
  HONOUR: '园区、阵地、党组织、企业获得的荣誉。',
};

/** Words of the lists of records. */
export const recordsZh = {
  list: (kind: string) => `${kind}一览`,
  map: (kind: string) => `${kind}的地图`,
  rail: '台账和筛选',
  kinds: '台账',
  add: '新增',
  addOne: (kind: string) => `新增${kind}`,
  loaded: (count: number) => `已载入 ${count} 条，还有更多`,
  most: (count: number) => `先列出 ${count} 条，其余请加筛选条件`,
  gathering: (count: number) => `正在载入全部记录以便排序，已有 ${count} 条`,
  refresh: '刷新',
  status: '公开状态',
  open: '在用（不含停用）',
  trash: '停用的记录',
  inTrash: '这里是停用的记录，可以恢复。',
  leaveTrash: '回到在用的记录',

  columns: {
    choose: '选择列',
    title: (kind: string) => `${kind}表格显示哪些列`,
    note: '名称始终显示。选择保存在这台电脑上。',
    up: (name: string) => `${name}上移`,
    down: (name: string) => `${name}下移`,
    reset: '恢复默认',
    done: '完成',
    name: '名称',
    publication: '公开状态',
    verify: '核实',
    updated: '最近修改',
  },
  grid: {
    select: (name: string) => `选中${name}`,
    selectAll: '选中列出的全部记录',
    hint: '方向键移动，空格选中，回车打开，F2 修改当前格。',
  },
  pending: (count: number) => (count === 1 ? '有修改待审核' : `有 ${count} 项修改待审核`),
  selected: (count: number) => `已选 ${count} 条`,
  clearSelection: '取消选择',
  bulk: '批量修改',
  tooMany: (most: number) => `一次最多改 ${most} 条，请少选一些`,

  emptyTitle: (kind: string) => `还没有${kind}记录`,
  teaches,
  emptyTrash: '没有停用的记录',
  emptyTrashDetail: '停用的记录会留在这里，随时可以恢复；历史永远保留。',
  importInstead: '从台账表格导入',

  cell: {
    label: (field: string, name: string) => `${name}的${field}`,
    atOnce: '回车保存，立即公开；Esc 取消',
    approval: '回车提交审核；Esc 取消',
    internal: '回车保存（仅内部可见）；Esc 取消',
    draft: '回车保存；Esc 取消',
    saving: '正在保存…',
    saved: (name: string, field: string) => `${name}：${field}已保存`,
    published: (name: string, field: string) => `${name}：${field}已公开`,
    submitted: (name: string, field: string) => `${name}：${field}的修改已提交审核`,
    stale: '别人刚改过这条记录，表格已更新，请看过新内容再改。',
  },

  facts: '所选记录',
  openPage: '打开记录',
  edit: '修改',
  close: '关闭',

  keys: {
    search: '搜索',
    next: '下一条',
    previous: '上一条',
    open: '打开所选记录',
    edit: '修改所选记录',
    add: '新增一条',
    columns: '选择列',
    cell: '修改当前格',
    select: '选中当前行',
  },
};
export type RecordsText = typeof recordsZh;
