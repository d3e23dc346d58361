/** Words of backup and restore. */
export const backupZh = {
  lead: '把门户的全部数据放进一个文件：台账、历史、审计日志、账号、照片。登录会话和一天内作废的计数不在其中。',
  makeTitle: '下载备份',
  makeNote:
    '文件里有账号和内部资料，请存放在只有管理员能打开的地方，至少每周一次，并另存一份在别的机器上。下载会记入审计日志。',
  make: '下载完整备份',
  making: (mb: string) => `正在下载，已收到 ${mb} MB…`,
  checking: (percent: number) => `正在核对文件，${percent}%…`,
  made: (rows: string, photos: number) => `已保存。文件完整：${rows} 行、${photos} 张照片。`,
  notWhole: '备份期间有人保存了修改，文件前后不一致，没有保存。请过一会儿再试。',
  checkTitle: '核对备份文件',
  checkNote: '在本机读一遍文件，核对行数和散列。文件不会上传。',
  choose: '选择备份文件（.ndjson.gz）',
  whole: (at: string, rows: string, photos: number, schema: string) =>
    `文件完整。备份时间 ${at}，${rows} 行、${photos} 张照片，数据结构 ${schema}。`,
  faulty: (line: number, fault: string) => (line === 0 ? `${fault}。` : `第 ${line} 行：${fault}。`),
  sha: '校验值（SHA-256）',
  restoreTitle: '恢复',
  restoreLead: '恢复会换掉全部数据，所以只能在两处做：',
  restoreCommand: '本机部署：停下门户后运行',
  restoreCommandNote: '原来的数据不会删除，改名留在数据目录里。',
  restoreSetup: '任何部署：新装一个门户，用还没有账号时打印的首次设置链接打开页面，选“从备份恢复”。',
  counts: {
    title: '各类内容的条数',
    what: '内容',
    kept: '备份里',
    restored: '恢复后',
    same: '一致',
    differs: '不一致',
    rest: (tables: number) => `其余 ${tables} 张表`,
    /** Tables that are no kind of record, by name. */
    tables: {
      revision: '历史版本',
      audit_log: '审计日志',
      change_request: '修改申请',
      published_figure: '资料公布的数字',
      source_document: '资料',
      photo: '照片',
      rating: '服务评价',
      correction: '地图纠错',
      report: '随手拍',
      import_batch: '导入批次',
      month_end: '月末定稿',
      presentation: '保存的视图和路线',
      auth_user: '账号',
      role_grant: '授权',
    } as Readonly<Record<string, string>>,
  },
  setup: {
    title: '已有备份？从备份恢复',
    lead: '这个门户还没有账号。选一个备份文件，先在本机核对，再把全部内容放回来：要么全部恢复，要么什么都不改。',
    start: '恢复全部数据',
    confirm: '现有的内置数据和示例会被备份里的内容替换',
    otherSchema: (wanted: string, own: string) =>
      `备份的数据结构是 ${wanted}，这个门户是 ${own}：请装与备份时相同的版本，恢复后再升级。`,
    sending: (percent: number) => `正在上传，${percent}%。中断后选同一个文件可以接着传。`,
    finishing: '正在写入，请稍候…',
    done: (rows: string) => `已恢复 ${rows} 行。请用备份里的账号登录。`,
    signIn: '去登录',
  },
};

export type BackupText = typeof backupZh;
