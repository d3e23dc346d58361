import { err, ok, type Result } from '#core/result.ts';
import type { Sheet } from '#core/table/cell.ts';
import { tableLimits } from '#core/table/limits.ts';
import type { FileRefusal, FileRefusalCode } from '#core/table/refusal.ts';
import { readSharedStrings } from '#core/table/xlsx/shared-strings.ts';
import { readSheetPart, type SheetContext, TooMuch } from '#core/table/xlsx/sheet-reader.ts';
import { readDateStyles } from '#core/table/xlsx/styles.ts';
import { type Relation, readRelations, readWorkbook, relationsPart, type Workbook } from '#core/table/xlsx/workbook.ts';
import { XmlError } from '#core/table/xlsx/xml-reader.ts';
import { readZipDirectory, type ZipEntry } from '#core/table/zip-directory.ts';
import type { ReadSheet } from './read-file.ts';
import { type Budget, readTextPart, readXmlPart } from './unpack.ts';

type Parts = ReadonlyMap<string, ZipEntry>;

/** Reads every sheet of a workbook. A sheet that is too large refuses itself only. `onShare` hears 0 to 1. */
export function readWorkbookFile(
  file: Uint8Array,
  onShare: (share: number) => void,
): Result<readonly ReadSheet[], FileRefusal> {
  const directory = readZipDirectory(file);
  if (!directory.ok) return directory;
  const parts: Parts = new Map(directory.value.map((entry) => [entry.name.replaceAll('\\', '/'), entry]));
  const budget: Budget = { unpackedBytes: 0 };
  try {
    return readParts(file, parts, budget, onShare);
  } catch (error) {
    if (error instanceof XmlError) return refuse('DAMAGED');
    throw error;
  }
}

function readParts(
  file: Uint8Array,
  parts: Parts,
  budget: Budget,
  onShare: (share: number) => void,
): Result<readonly ReadSheet[], FileRefusal> {
  const read = (name: string): Result<string, FileRefusal> => {
    const entry = parts.get(name);
    return entry === undefined ? refuse('DAMAGED') : readTextPart(file, entry, budget);
  };
  const name = workbookPart(parts, read);
  if (!name.ok) return name;
  const workbookXml = read(name.value);
  const relationsXml = read(relationsPart(name.value));
  if (!workbookXml.ok) return workbookXml;
  if (!relationsXml.ok) return relationsXml;
  const workbook = readWorkbook(workbookXml.value);
  const relations = readRelations(relationsXml.value, name.value.replace(/[^/]*$/, ''));
  if (workbook.sheets.length > tableLimits.sheets) return refuse('TOO_MANY_SHEETS', String(workbook.sheets.length));
  const context = readContext(file, parts, budget, workbook, relations);
  return context.ok
    ? readSheets(file, parts, budget, { workbook, relations, context: context.value, onShare })
    : context;
}

/** The workbook is the part that the file itself names as its document; by habit it is `xl/workbook.xml`. */
function workbookPart(parts: Parts, read: (name: string) => Result<string, FileRefusal>): Result<string, FileRefusal> {
  const root = read('_rels/.rels');
  const named = root.ok ? readRelations(root.value, '').find(({ type }) => type === 'officeDocument')?.part : undefined;
  const name = named ?? 'xl/workbook.xml';
  if (parts.has(name) && /workbook\.xml$/i.test(name)) return ok(name);
  return refuse(...otherDocument(parts, read));
}

/** What a ZIP file without a workbook in it is. */
function otherDocument(
  parts: Parts,
  read: (name: string) => Result<string, FileRefusal>,
): [code: FileRefusalCode, detail?: string] {
  if (parts.has('xl/workbook.bin')) return ['BINARY_WORKBOOK'];
  if (parts.has('Index/Document.iwa') || parts.has('Index.zip')) return ['NUMBERS'];
  if (parts.has('word/document.xml')) return ['OTHER_DOCUMENT', ' Word 文档'];
  if (parts.has('ppt/presentation.xml')) return ['OTHER_DOCUMENT', '演示文稿'];
  const type = read('mimetype');
  if (type.ok && type.value.includes('opendocument.spreadsheet')) return ['OPEN_DOCUMENT'];
  if (type.ok && type.value.includes('opendocument')) return ['OTHER_DOCUMENT', '文档'];
  return [parts.has('[Content_Types].xml') ? 'DAMAGED' : 'ARCHIVE'];
}

function readContext(
  file: Uint8Array,
  parts: Parts,
  budget: Budget,
  { from1904 }: Workbook,
  relations: readonly Relation[],
): Result<SheetContext, FileRefusal> {
  const strings = readSharedStrings();
  const styles = readDateStyles();
  for (const [type, handler] of [
    ['sharedStrings', strings.handler],
    ['styles', styles.handler],
  ] as const) {
    const entry = parts.get(relations.find((relation) => relation.type === type)?.part ?? '');
    const done = entry === undefined ? ok(null) : readXmlPart(file, entry, budget, handler);
    if (!done.ok) return done;
  }
  return ok({ texts: strings.texts, isDate: styles.isDate, from1904 });
}

interface Whole {
  readonly workbook: Workbook;
  readonly relations: readonly Relation[];
  readonly context: SheetContext;
  readonly onShare: (share: number) => void;
}

function readSheets(
  file: Uint8Array,
  parts: Parts,
  budget: Budget,
  { workbook, relations, context, onShare }: Whole,
): Result<readonly ReadSheet[], FileRefusal> {
  const listed = workbook.sheets.flatMap(({ name, relation, hidden }) => {
    const found = relations.find(({ id, type }) => id === relation && type === 'worksheet');
    const entry = parts.get(found?.part ?? '');
    return entry === undefined ? [] : [{ name, hidden, entry }];
  });
  const total = listed.reduce((sum, { entry }) => sum + entry.unpackedBytes, 1);
  let read = 0;
  const sheets: ReadSheet[] = [];
  for (const { name, hidden, entry } of listed) {
    const content = readSheet(file, entry, budget, { name, context }, (bytes) => {
      read += bytes;
      onShare(Math.min(1, read / total));
    });
    if (!content.ok && content.error.code === 'UNPACKS_TOO_LARGE') return content;
    sheets.push({ name, hidden, content });
  }
  return sheets.length === 0 ? refuse('NO_SHEET') : ok(sheets);
}

function readSheet(
  file: Uint8Array,
  entry: ZipEntry,
  budget: Budget,
  { name, context }: { name: string; context: SheetContext },
  onBytes: (bytes: number) => void,
): Result<Sheet, FileRefusal> {
  const part = readSheetPart(context);
  try {
    const done = readXmlPart(file, entry, budget, part.handler, onBytes);
    return done.ok ? ok(part.result()) : done;
  } catch (error) {
    if (error instanceof TooMuch) return refuse(error.what === 'ROWS' ? 'TOO_MANY_ROWS' : 'TOO_MANY_COLUMNS', name);
    throw error;
  }
}

function refuse(code: FileRefusalCode, detail = ''): Result<never, FileRefusal> {
  return err({ code, detail });
}
