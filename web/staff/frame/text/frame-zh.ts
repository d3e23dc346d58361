/** Words of the console's frame: navigation, keys, notices. */
export const frameZh = {
  nav: '阵地管理导航',
  records: '台账',
  more: '更多',
  groups: { work: '我的待办', review: '审核', exchange: '导入导出', manage: '管理' },
  /** As the navigation calls them, in two to four characters. */
  short: {
    inbox: '待办',
    drafts: '草稿',
    verification: '核实',
    corrections: '纠错',
    ratings: '差评',
    changes: '审核',
    figures: '资料数字',
    import: '导入',
    export: '导出',
    calendar: '节假日',
    'month-ends': '月末定稿',
    dues: '党费',
    displays: '大屏',
    backup: '备份',
    accounts: '账号',
    audit: '审计',
  },
  /** Read after the word 待办. */
  waiting: (count: number) => `，${count} 件等您处理`,
  loading: '正在打开…',
  pageFailed: '这一页没有打开',
  pageFailedWhat: '网络恢复后点“重试”。如果系统刚刚更新过，请刷新页面；填写的内容已存为草稿，不会丢失。',

  keys: {
    title: '快捷键',
    open: '查看快捷键',
    single: '使用单键快捷键',
    singleNote: '关闭后只有带 Ctrl 的快捷键有效。输入文字时单键快捷键从不生效。',
    general: '通用',
    page: '本页',
    go: '前往',
    after: '再按',
    help: '打开本说明',
  },
};
export type FrameText = typeof frameZh;
