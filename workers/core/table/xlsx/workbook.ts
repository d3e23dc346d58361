import { attributeOf, attributeOfAny, createXmlReader } from './xml-reader.ts';

/** What the workbook part says (ECMA-376 part 1, 18.2). */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  /** Days are counted from 1904 (old Macintosh files), not from 1900. */
  readonly from1904: boolean;
}

export interface WorkbookSheet {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

export function readWorkbook(xml: string): Workbook {
  const sheets: WorkbookSheet[] = [];
  let from1904 = false;
  each(xml, (name, attributes) => {
    if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
    if (name !== 'sheet') return;
    sheets.push({
      name: attributeOf(attributes, 'name') ?? '',
      relation: attributeOfAny(attributes, 'id') ?? '',
      hidden: (attributeOf(attributes, 'state') ?? 'visible') !== 'visible',
    });
  });
  return { sheets, from1904 };
}

export interface Relation {
  readonly id: string;
  /** The last part of the type's address: `worksheet`, `sharedStrings`, `styles`, `officeDocument` … */
  readonly type: string;
  /** The name of the part inside the file, without a slash before it. */
  readonly part: string;
}

/** Reads a `.rels` part; `folder` is where its targets start from, e.g. `xl/`. */
export function readRelations(xml: string, folder: string): Relation[] {
  const relations: Relation[] = [];
  each(xml, (name, attributes) => {
    if (name !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') return;
    const target = attributeOf(attributes, 'Target') ?? '';
    relations.push({
      id: attributeOf(attributes, 'Id') ?? '',
      type: (attributeOf(attributes, 'Type') ?? '').replace(/^.*\//, ''),
      part: partName(target, folder),
    });
  });
  return relations;
}

function partName(target: string, folder: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The name of the `.rels` part that belongs to a part. */
export function relationsPart(part: string): string {
  return part.replace(/([^/]*)$/, '_rels/$1.rels');
}

function each(xml: string, open: (name: string, attributes: string) => void): void {
  const reader = createXmlReader({ open, close() {}, text() {} });
  reader.push(xml);
  reader.end();
}
