/** What is wrong, or worth a second look, with one row of a table that is to be imported. */
export interface CellProblem {
  /** An ERROR keeps the row out; a WARNING goes with it to whoever approves. */
  readonly severity: 'ERROR' | 'WARNING';
  readonly code: ProblemCode;
  /** Key of the field it is about; null = the row as a whole. */
  readonly field: string | null;
  /** Column of the sheet, from 0; null where the value stands in no column. */
  readonly column: number | null;
  /** What stands there, cut short; never a private number. */
  readonly value: string | null;
  /** In Chinese what is wrong and what to do. */
  readonly message: string;
}

/** 问题类别: what rows can be filtered by. */
export const problemTitle = {
  UNREADABLE: { zh: '读不懂的值', en: 'Value not understood' },
  BROKEN_CELL: { zh: '公式或单元格出错', en: 'Broken cell' },
  REQUIRED: { zh: '缺必填项', en: 'Required value missing' },
  AMBIGUOUS: { zh: '对应到多条，需要选择', en: 'More than one match' },
  UNKNOWN_RECORD: { zh: '找不到所指的记录', en: 'Named record not found' },
  UNKNOWN_REGION: { zh: '行政区划不对', en: 'Wrong region' },
  TWICE: { zh: '同一条记录出现多次', en: 'The same record twice' },
  NOT_ALLOWED: { zh: '不能这样导入', en: 'Cannot be imported' },
  PRIVATE_NUMBER: { zh: '个人号码', en: 'Private number' },
  PHONE: { zh: '电话号码不对', en: 'Bad phone number' },
  USCC: { zh: '信用代码校验不符', en: 'Credit code fails its check' },
  RULE: { zh: '与其他内容不符', en: 'At odds with other values' },
  COORDINATE: { zh: '坐标有问题', en: 'Bad coordinate' },
  OUTSIDE: { zh: '位置不在所写地区', en: 'Outside of its region' },
  OTHER_REGION: { zh: '位置与名称或地址不符', en: 'Elsewhere than its name says' },
  SAME_POINT: { zh: '多行同一位置', en: 'Several rows on one point' },
  CENTRE: { zh: '位置只是县市中心', en: 'Centre of a county or city' },
  SYSTEM: { zh: '疑似坐标系不对', en: 'Probably another system' },
  DUPLICATE: { zh: '疑似重复登记', en: 'Probably registered twice' },
  MOVED_FAR: { zh: '位置变动超过 2 公里', en: 'Moved more than 2 km' },
} as const;
export type ProblemCode = keyof typeof problemTitle;

const VALUE_SHOWN = 60;

export function shownValue(text: string): string | null {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return null;
  return line.length > VALUE_SHOWN ? `${line.slice(0, VALUE_SHOWN)}…` : line;
}
