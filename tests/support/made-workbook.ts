import { strToU8, type Zippable, zipSync } from 'fflate';

/** A workbook made by hand, for what no writer would make: broken cells, merges, hidden sheets, dates without a format. */
export interface MadeSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** What stands inside `<sheetData>`. */
  readonly rows: string;
  /** What stands around it. */
  readonly before?: string;
  readonly after?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface MadeWorkbook {
  readonly sheets: readonly MadeSheet[];
  readonly strings?: string;
  readonly styles?: string;
  readonly from1904?: boolean;
  readonly more?: Zippable;
}

export function workbookParts({ sheets, strings, styles, from1904, more }: MadeWorkbook): Zippable {
  const listed = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" ${state ? `state="${state}" ` : ''}r:id="rId${i + 1}"/>`,
  );
  const relations = sheets.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  if (strings) relations.push(`<Relationship Id="s" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`);
  if (styles) relations.push(`<Relationship Id="t" Type="${OFFICE}/styles" Target="/xl/styles.xml"/>`);
  const parts: Zippable = {
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="w" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${
        from1904 ? ' date1904="1"' : ''
      }/><sheets>${listed.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`),
    ...more,
  };
  sheets.forEach(({ rows, before = '', after = '' }, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(
      `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
    );
  });
  if (strings) parts['xl/sharedStrings.xml'] = strToU8(`<sst xmlns="${MAIN}">${strings}</sst>`);
  if (styles) parts['xl/styles.xml'] = strToU8(`<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`);
  return parts;
}

export function madeWorkbook(workbook: MadeWorkbook): Uint8Array {
  return zipSync(workbookParts(workbook));
}
