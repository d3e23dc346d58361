const sides =
  '提议后，双方代表各凭一次性链接确认；双方都确认了，自动提交审核，由另一个人通过后公开。党组织、高校和驻区单位还没有代表链接，这一方暂时不能确认。';

/** Words of the form of a record. */
export const formZh = {
  groups: {
    BASIC: '基本信息',
    PLACE: '位置',
    OPEN: '开放与联系',
    SERVICE: '服务与设施',
    STANDARD: '建设与状态',
    RELATION: '关联',
    SOURCE: '资料来源',
    INTERNAL: '内部信息',
  },
  jump: '跳到',
  ways: { AT_ONCE: '立即公开', APPROVAL: '需审核', INTERNAL: '仅内部', DRAFT: '' },
  /** Something is typed and not sent. */
  changed: '有没提交的修改',
  goesOn: '正在接着改存到平台（或被退回）的那一份，提交或保存后仍是同一份。',
  revert: '还原',
  revertOne: (field: string) => `还原${field}`,
  before: (value: string) => `原为：${value}`,
  waiting: (value: string) => `已有修改待审核：${value}`,
  needsEditor: '这一项由园区管理员提交修改',
  needsEditorAll: '标“需审核”的内容由园区管理员提交修改，您可以改其余各项。',

  sum: {
    title: '提交前核对',
    none: '还没有改动',
    ways: {
      AT_ONCE: (count: number) => `立即公开 ${count} 项`,
      APPROVAL: (count: number) => `提交审核 ${count} 项`,
      INTERNAL: (count: number) => `仅内部保存 ${count} 项`,
      DRAFT: (count: number) => `改动 ${count} 项`,
    },
    newRecord: { APPROVAL: '新增的记录，审核通过后公开。', SIDES: sides },
    notPublic: { APPROVAL: '这条记录还没有公开，提交审核通过后才公开。', SIDES: sides },
    asItStands: '没有改动也可以提交。',
    oldStays: '审核通过前，公众看到的仍是原来的内容。',
    show: '查看改动',
    from: '原来',
    to: '改为',
    reason: '修改原因',
    reasonHint: '审核人和历史记录里会看到',
    wrong: (count: number) => `有 ${count} 项需要改正`,
    missing: '还没有填',
    /** At the foot of the form, where sending is off. */
    first: (count: number, field: string) =>
      count === 1 ? `去填好“${field}”` : `还有 ${count} 项要填好，先去“${field}”`,
    look: '请再看一眼',
  },
  send: {
    publish: '保存并公开',
    save: '保存',
    submit: '提交审核',
    /** Of a record that was never public. */
    first: { APPROVAL: '提交审核', SIDES: '提议给双方', SIDES_AGAIN: '重新提议', KEEP: '保存' },
    both: '保存并提交审核',
    keep: '存为草稿，先不提交审核',
    keepNew: '存为草稿',
  },
  sent: {
    applied: (count: number) => `${count} 项已公开`,
    saved: '已保存',
    submitted: '已提交审核',
    kept: '已存为草稿',
    proposed: '已提议，等双方代表确认',
    and: '，',
    done: (name: string, what: string) => `${name}：${what}`,
  },

  merge: {
    title: '别人刚改过这条记录',
    lead: '您改的时候，别人也改了。没有冲突的已经合并好；有冲突的请逐项选择，两边的内容都不会丢。',
    compare: '对照别人的修改',
    field: '项目',
    seen: '我看到的',
    theirs: '现在的',
    mine: '我要改成',
    takeTheirs: '用现在的',
    takeMine: '用我的',
    cases: { MINE: '只有我改了', THEIRS: '只有别人改了', SAME: '改得一样', CONFLICT: '都改了，请选择' },
    open: (count: number) => `还有 ${count} 项没有选`,
    send: '合并后提交',
    later: '先回到表单',
  },
};
export type FormText = typeof formZh;
