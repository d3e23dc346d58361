import { GUIDE_SHEET } from '#core/import/cell/read-cell.ts';
import { exampleCell, fillingHint, templateTargets } from '#core/import/template-columns.ts';
import { recordCatalogue, type StaffKind } from '#core/records/catalogue.ts';
import { EXAMPLE_MARK } from '#core/table/shape/skip-row.ts';
import type { CellStyle, WrittenCell } from '#core/table/xlsx/workbook-parts.ts';
import { writeWorkbook } from '#ui/write-workbook.ts';

const styled =
  (style: CellStyle) =>
  (value: string): WrittenCell => ({ value, style });
const WIDTH = 16;

/** An empty table of a kind with its headings, one example row that the import skips, and a sheet that explains each column. */
export async function makeTemplate(kind: StaffKind): Promise<Blob> {
  const targets = templateTargets(kind);
  const headings = targets.map(({ term, required }) => styled('HEADING')(required ? `${term.zh}*` : term.zh));
  const example = targets.map((target) =>
    styled('NOTE')(target.key === 'id' ? EXAMPLE_MARK : exampleCell(kind, target)),
  );
  const guide: WrittenCell[][] = [
    ['列', '怎么填', '例子'].map(styled('HEADING')),
    ...targets.map((target) => [
      target.required ? `${target.term.zh}（必填）` : target.term.zh,
      styled('WRAPPED')(fillingHint(target)),
      exampleCell(kind, target),
    ]),
    [],
    [styled('NOTE')('空单元格不改原来的值；写“清空”才会清空；表里没有的记录不会删除。')],
    [styled('NOTE')('第二行是示例，导入时会跳过，可以删掉。表头可以改顺序，不用的列可以删掉。')],
  ];
  const { zh } = recordCatalogue[kind].term;
  return writeWorkbook([
    { name: zh, rows: [headings, example], widths: targets.map(() => WIDTH), frozenRows: 1 },
    { name: GUIDE_SHEET, rows: guide, widths: [22, 70, 30], frozenRows: 1 },
  ]);
}
