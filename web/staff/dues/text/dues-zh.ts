/** Words of 党费缴纳: the part of an organisation's page, and the page where a table is pasted. */
export const duesZh = {
  title: '党费缴纳',
  kind: '党费缴纳人数',
  lead: '按月登记应缴、已缴人数。不登记金额和个人；明白账只显示汇总数。',
  notCounted: '只有已公开、正常运行、不是示例的党组织计入明白账，这一个不计入。',
  month: '月份',
  monthOption: (month: string, owed: number | null) => (owed === null ? `${month} · 未登记` : `${month} · 已登记`),
  owed: '应缴人数',
  paid: '已缴人数',
  whole: '填 0 或正整数',
  over: (owed: number) => `已缴人数不能多于应缴人数 ${owed}`,
  save: '登记',
  change: '改登记',
  takeBack: '撤回登记',
  saved: (name: string, month: string) => `已登记${name} ${month} 的党费缴纳人数。`,
  takenBack: (name: string, month: string) => `已撤回${name} ${month} 的登记，该月为未登记。`,
  undone: '已恢复为原来的登记。',
  stale: (held: string) => `别人刚改过这个月：${held}。请核对，仍要按您填的登记，再点一次。`,
  held: (owed: number, paid: number) => `应缴 ${owed}、已缴 ${paid}`,
  none: '未登记',
  earlier: '历月登记',
  nothingEarlier: '以前的月份都未登记。',
  by: '登记人',
  at: (minute: string, who: string) => `${minute} ${who}`,
  open: (month: string) => `改 ${month} 的登记`,

  page: {
    lead: '从电子表格里复制有“组织、月份、应缴人数、已缴人数”四列的表，粘贴到下面。先核对，再一次登记。没有月份一列的，按所选月份。',
    table: '粘贴的表格',
    hint: '第一行是列名。组织填全称、别名或编号，一次最多 500 行。',
    example: '组织\t月份\t应缴人数\t已缴人数',
    check: '核对',
    checked: (rows: number) => `${rows} 行的核对结果`,
    line: '行',
    organisation: '党组织',
    before: '现有登记',
    result: '结果',
    results: {
      NEW: '新登记',
      CHANGE: '改登记',
      SAME: '没有变化',
      UNKNOWN: '您管理的党组织里没有这一个',
      SEVERAL: '有几个同名的，请改填编号',
      TWICE: '与前面一行是同一个党组织、同一个月',
    },
    summary: (news: number, changes: number, same: number, wrong: number) =>
      [
        news > 0 ? `新登记 ${news} 行` : '',
        changes > 0 ? `改登记 ${changes} 行` : '',
        same > 0 ? `没有变化 ${same} 行` : '',
        wrong > 0 ? `有问题 ${wrong} 行，不会登记` : '',
      ]
        .filter(Boolean)
        .join('；'),
    send: (rows: number) => `登记 ${rows} 行`,
    sent: (rows: number) => `已登记 ${rows} 行党费缴纳人数。`,
    sentLeft: (rows: number, left: number) =>
      `已登记 ${rows} 行党费缴纳人数；还有 ${left} 行没有登记，留在表格里，请改好再核对。`,
    nothing: '没有可以登记的行。请按结果改好表格，重新粘贴。',
    changed: '表格改过了，请重新核对。',
    stale: (what: string) => `${what} 刚被别人改过，一行也没有登记。请重新核对。`,
  },
};

export type DuesText = typeof duesZh;
