/** Words of the controls of a form. */
export const fieldsZh = {
  none: '未登记',
  yes: '是',
  no: '否',
  unknown: '未登记',
  unit: (unit: string) => `单位：${unit}`,
  add: '添加',
  remove: (what: string) => `删除${what}`,
  item: (n: number) => `第 ${n} 项`,
  partialDate: '年、年月或日期，形如 2026、2026-11 或 2026-11-20',
  phone: '区号加号码，形如 0354-3112345；不填个人手机号',
  uscc: '18 位，数字和大写字母',

  region: {
    levels: {
      PROVINCE: '省（自治区、直辖市）',
      CITY: '市（州）',
      COUNTY: '县（市、区）',
      TOWN: '乡镇（街道）',
      VILLAGE: '村（社区）',
    },
    choose: '请选择',
    upTo: (name: string) => `到${name}为止`,
    code: '或直接填区划代码',
    codeHint: '6、9 或 12 位，形如 140702',
    chosen: (name: string, code: string) => `${name}（${code}）`,
  },

  record: {
    search: (what: string) => `查找${what}`,
    hint: '输入名称、拼音首字母或编号',
    found: (count: number) => (count === 0 ? '没有找到，请换个说法' : `找到 ${count} 条，按上下键选择`),
    searching: '正在查找…',
    failed: '没有查到：网络不通时不能选择，稍后再试',
    clear: (name: string) => `取消选择${name}`,
    chosen: (count: number) => `已选 ${count} 条`,
  },

  names: { name: '名称', reason: '类别', one: '别名' },
  strings: { placeholder: '输入后按回车添加', one: '词条' },
  items: { item: '服务事项', hours: '多久办好（小时，可不填）', one: '服务事项' },
  parties: { role: '角色（承办、参观点…）', stop: '次序（可不填）', one: '参与方', found: '添加参与方或到访处' },
  activities: {
    kind: '类别',
    on: '日期',
    summary: '内容',
    amount: '金额（元，可不填）',
    one: '活动',
  },
  stops: {
    place: '停靠地点',
    date: '日期',
    from: '开始',
    to: '结束',
    point: '位置',
    one: '停靠点',
    sort: '按时间排列',
    pointSet: '改位置',
    pointNone: '标位置',
    nextDay: '结束早于开始时，算到第二天',
  },
};
export type FieldsText = typeof fieldsZh;
