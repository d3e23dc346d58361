import { minuteOf } from '../format.ts';
import type { HeadLine } from './list-file.ts';
import type { PlainTable } from './list-table.ts';
import type { ExportText } from './text/export-zh.ts';

export type FileFacts = {
  /** The place by name. */
  where: string;
  table: PlainTable;
  /** Nothing was left out because there was too much. */
  complete: boolean;
  /** ISO instant of which the rows are. */
  asOf: string;
  link: string;
};

/** The lines above the table of a file. They speak of what is in the file, whatever the page around it shows. */
export function fileHead({ head: words, incomplete }: ExportText, file: FileFacts): HeadLine[] {
  const { rows, samples } = file.table;
  return [
    [words.scope, file.where],
    [words.asOf, minuteOf(file.asOf)],
    [words.source, words.sourceText],
    [words.rows, rows.length],
    [samples > 0 ? words.withSamples(samples) : words.withoutSamples, ''],
    ...(file.complete ? [] : [[incomplete(rows.length), ''] as const]),
    [words.link, file.link],
  ];
}
