import { findIdNumbers, findMobiles } from '../codes/personal-number.ts';
import { cellText } from '../table/cell.ts';
import type { Table, TableColumn } from '../table/shape/table.ts';
import type { Terms } from '../terms/term.ts';

/** 敏感列: columns about persons. They stay in the browser unless mapped to an internal field. */
export const sensitiveKind = {
  ID_NUMBER: { zh: '身份证号', en: 'Identity numbers' },
  MOBILE: { zh: '个人手机号', en: 'Private mobile numbers' },
  PERSON_NAME: { zh: '人名', en: 'Names of persons' },
} as const satisfies Terms;
export type SensitiveKind = keyof typeof sensitiveKind;

const ID_HEADING = /身份证|证件号|公民身份/;
const MOBILE_HEADING = /手机|移动电话|mobile|cell ?phone/i;
/** A post or a unit is no person: 责任单位, 联系人职务 and 党员人数 are not meant. */
const NAME_HEADING =
  /(?:姓名|负责人|联系人|书记|党员|网格员|管理员|指导员|法人|法定代表人|经办人|填报人|责任人|站长|主任|户主|联络员|contact ?person)(?:姓名|名单|信息)?$/i;

/** 有党建指导员 asks whether there is one. */
const FLAG_HEADING = /^(?:有|是否|已|配备)/;

/** Values looked at, and the shares of them that make a column one of such numbers: office phones often stand beside mobiles. */
const SAMPLE = 200;
const ID_SHARE = 0.2;
const MOBILE_SHARE = 0.8;

/** What a column says about persons, by its heading or by what stands in it; null = nothing. */
export function sensitiveKindOf(column: TableColumn, table: Table): SensitiveKind | null {
  const heading = column.path.join('').replace(/\s/g, '');
  const texts = sampleOf(column, table);
  const share = (test: (text: string) => boolean) =>
    texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
  if (ID_HEADING.test(heading) || share((text) => findIdNumbers(text).length > 0) >= ID_SHARE) return 'ID_NUMBER';
  if (MOBILE_HEADING.test(heading) || share(isMobile) >= MOBILE_SHARE) return 'MOBILE';
  const title = column.heading.replace(/[\s*（(].*$/, '');
  const isName = NAME_HEADING.test(title) && !FLAG_HEADING.test(title) && share((text) => /\d/.test(text)) === 0;
  return isName && share(isShort) >= 0.5 ? 'PERSON_NAME' : null;
}

/** A mobile number with hardly a word around it: an address that mentions one is no column of numbers. */
function isMobile(text: string): boolean {
  return findMobiles(text).length > 0 && text.replace(/[\d\s、,，;；/+-]/g, '').length <= 4;
}

/** Names of persons are two to four characters, several of them parted. */
function isShort(text: string): boolean {
  return text.split(/[、,，;；\s/]+/).every((part) => Array.from(part).length <= 4);
}

function sampleOf({ index }: TableColumn, { rows }: Table): string[] {
  const texts: string[] = [];
  for (const { cells } of rows) {
    const text = cellText(cells[index]);
    if (text !== '') texts.push(text);
    if (texts.length >= SAMPLE) break;
  }
  return texts;
}
