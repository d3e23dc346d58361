import type { Term } from '../terms/term.ts';
import { tableLimits } from './limits.ts';

/** Why a file cannot be read at all. `detail` is a name or a number for the words below. */
export interface FileRefusal {
  readonly code: FileRefusalCode;
  readonly detail: string;
}

export type FileRefusalCode =
  | 'EMPTY'
  | 'TOO_LARGE'
  | 'PASSWORD'
  | 'OLD_WORKBOOK'
  | 'BINARY_WORKBOOK'
  | 'OPEN_DOCUMENT'
  | 'NUMBERS'
  | 'OTHER_DOCUMENT'
  | 'WEB_PAGE'
  | 'XML_WORKBOOK'
  | 'ARCHIVE'
  | 'NOT_A_TABLE'
  | 'DAMAGED'
  | 'UNPACKS_TOO_LARGE'
  | 'TOO_MANY_PARTS'
  | 'TOO_MANY_SHEETS'
  | 'TOO_MANY_ROWS'
  | 'TOO_MANY_COLUMNS'
  | 'NO_SHEET'
  | 'NO_VALUES'
  | 'UNKNOWN_ENCODING';

const SAVE_AS_ZH = '请用 Excel 或 WPS 打开，选“另存为”，类型选“Excel 工作簿（*.xlsx）”，再导入新存的文件。';
const SAVE_AS_EN =
  'Open it in Excel or WPS, choose “Save as”, type “Excel workbook (*.xlsx)”, and import the new file.';
const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

/** The words of a refusal: what is wrong and what to do. */
export function fileRefusalText({ code, detail }: FileRefusal): Term {
  switch (code) {
    case 'EMPTY':
      return { zh: '这个文件是空的，请选择有内容的表格。', en: 'This file is empty. Choose one with a table in it.' };
    case 'TOO_LARGE':
      return {
        zh: `文件有 ${detail} MB，最多 ${megabytes(tableLimits.fileBytes)} MB。请删去图片和无关的工作表，或者分成几个文件。`,
        en: `The file has ${detail} MB; at most ${megabytes(tableLimits.fileBytes)} MB are read. Remove pictures and other sheets, or split it.`,
      };
    case 'PASSWORD':
      return {
        zh: '这个文件有打开密码，读不了。请用 Excel 或 WPS 打开，去掉密码后另存，再导入。',
        en: 'This file has a password. Open it in Excel or WPS, take the password off, save, and import again.',
      };
    case 'OLD_WORKBOOK':
      return {
        zh: `这是旧格式的表格（.xls 或 WPS 的 .et）。${SAVE_AS_ZH}`,
        en: `This is an old format (.xls or .et). ${SAVE_AS_EN}`,
      };
    case 'BINARY_WORKBOOK':
      return { zh: `这是二进制工作簿（.xlsb）。${SAVE_AS_ZH}`, en: `This is a binary workbook (.xlsb). ${SAVE_AS_EN}` };
    case 'OPEN_DOCUMENT':
      return {
        zh: `这是开放文档格式（.ods）。${SAVE_AS_ZH}`,
        en: `This is an OpenDocument file (.ods). ${SAVE_AS_EN}`,
      };
    case 'NUMBERS':
      return {
        zh: '这是苹果 Numbers 表格。请在 Numbers 里选“文件 → 导出为 → Excel”，再导入导出的文件。',
        en: 'This is an Apple Numbers file. In Numbers choose File → Export To → Excel and import that.',
      };
    case 'OTHER_DOCUMENT':
      return {
        zh: `这是${detail}，不是表格。请选择 .xlsx 或 .csv 文件。`,
        en: 'This is a document, not a table. Choose an .xlsx or .csv file.',
      };
    case 'WEB_PAGE':
      return {
        zh: `这其实是网页，只是用了表格的文件名。${SAVE_AS_ZH}`,
        en: `This is a web page under a table’s name. ${SAVE_AS_EN}`,
      };
    case 'XML_WORKBOOK':
      return {
        zh: `这是 XML 表格（2003 格式）。${SAVE_AS_ZH}`,
        en: `This is an XML spreadsheet (2003). ${SAVE_AS_EN}`,
      };
    case 'ARCHIVE':
      return {
        zh: '这是压缩包。请先解压，再选择里面的表格。',
        en: 'This is an archive. Unpack it first and choose the table in it.',
      };
    case 'NOT_A_TABLE':
      return {
        zh: '这不是表格文件。请选择 .xlsx 或 .csv 文件。',
        en: 'This is no table. Choose an .xlsx or .csv file.',
      };
    case 'DAMAGED':
      return {
        zh: '文件已损坏，读不完整。请用 Excel 或 WPS 打开检查，另存为 .xlsx 后再导入；或者请对方重新发一份。',
        en: 'The file is damaged. Open it in Excel or WPS, save it as .xlsx and import that, or ask for it again.',
      };
    case 'UNPACKS_TOO_LARGE':
      return {
        zh: `文件展开后超过 ${megabytes(tableLimits.unpackedBytes)} MB，或者膨胀得不正常，没有读取。请只保留要导入的工作表，另存后再试。`,
        en: `The file unpacks to more than ${megabytes(tableLimits.unpackedBytes)} MB or swells abnormally, so it was not read. Keep only the sheet to import, save and try again.`,
      };
    case 'TOO_MANY_PARTS':
      return {
        zh: `文件里有 ${detail} 个部分，最多 ${tableLimits.entries} 个。请把数据复制到新的工作簿再导入。`,
        en: `The file has ${detail} parts, at most ${tableLimits.entries} are read. Copy the data to a new workbook.`,
      };
    case 'TOO_MANY_SHEETS':
      return {
        zh: `文件里有 ${detail} 张工作表，最多 ${tableLimits.sheets} 张。请只保留要导入的工作表。`,
        en: `The file has ${detail} sheets, at most ${tableLimits.sheets} are read. Keep only the ones to import.`,
      };
    case 'TOO_MANY_ROWS':
      return {
        zh: `“${detail}”超过 50,000 行，一次最多导入 50,000 行。请分成几个文件。`,
        en: `“${detail}” has more than 50,000 rows, the most one import takes. Split it into several files.`,
      };
    case 'TOO_MANY_COLUMNS':
      return {
        zh: `“${detail}”超过 ${tableLimits.columns} 列，最多 ${tableLimits.columns} 列。请删去用不到的列。`,
        en: `“${detail}” has more than ${tableLimits.columns} columns. Remove those that are not needed.`,
      };
    case 'NO_SHEET':
      return { zh: '这个工作簿里没有工作表（只有图表）。', en: 'This workbook has no sheet with cells.' };
    case 'NO_VALUES':
      return { zh: '表格里没有内容。请确认数据没有放在别的文件里。', en: 'There is nothing in the table.' };
    case 'UNKNOWN_ENCODING':
      return {
        zh: '认不出文字编码。请在 Excel 或 WPS 里另存为“CSV UTF-8（逗号分隔）”，或者存成 .xlsx，再导入。',
        en: 'The text encoding is unknown. Save it as “CSV UTF-8” or as .xlsx and import that.',
      };
  }
}
