import { guessMapping, knownHeadingOf } from '#core/import/guess-mapping.ts';
import { type ImportWorld, makeImportWorld, previewRows } from '#core/import/preview.ts';
import { sensitiveKindOf } from '#core/import/sensitive.ts';
import { surveyTable } from '#core/import/survey.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import { err, ok, type Result } from '#core/result.ts';
import { sha256Of } from '#core/sha256.ts';
import type { FileRefusal } from '#core/table/refusal.ts';
import { shapeTable } from '#core/table/shape/shape-table.ts';
import type { Table } from '#core/table/shape/table.ts';
import { checkFileSize, type ReadFile, readTableFile } from './read-file.ts';
import type { OpenedFile, ShapedTable, ShapeQuestion, TableCall, TableCalls } from './worker-messages.ts';

/** Hears how far a call is, 0 to 1. */
export type Share = (share: number) => void;

type Desk = {
  readonly [Call in TableCall]: (
    ask: TableCalls[Call]['ask'],
    share: Share,
  ) => Promise<TableCalls[Call]['answer']> | TableCalls[Call]['answer'];
};

const UNREADY = 'a table and the records come first';

/** What the table worker does: it holds the file, the table made of it, and the records it is compared with. */
export function createTableDesk(): Desk {
  let file: ReadFile | null = null;
  let shaped: { readonly kind: StaffKind; readonly table: Table } | null = null;
  let world: ImportWorld | null = null;
  return {
    async OPEN({ file: chosen }, share) {
      [file, shaped] = [null, null];
      const size = checkFileSize(chosen.size);
      if (!size.ok) return size;
      const bytes = new Uint8Array(await chosen.arrayBuffer());
      const read = readTableFile(bytes, chosen.name, share);
      if (!read.ok) return read;
      file = read.value;
      return ok(factsOf(read.value, sha256Of(bytes)));
    },
    SHAPE({ kind, sheet, header }) {
      const made = file === null ? damaged() : shape(file, { kind, sheet, header });
      if (made.ok) shaped = { kind, table: made.value.table };
      return made;
    },
    DATA({ data }) {
      world = makeImportWorld(data);
      return null;
    },
    SURVEY({ settings }) {
      if (shaped === null || world === null) throw new Error(UNREADY);
      return surveyTable(shaped.kind, shaped.table, settings, world);
    },
    PREVIEW({ settings }, share) {
      if (shaped === null || world === null) throw new Error(UNREADY);
      const total = Math.max(1, shaped.table.rows.length);
      return previewRows(shaped.kind, shaped.table, settings, world, (done) => {
        if (done % 200 === 0) share(done / total);
      });
    },
  };
}

function shape(file: ReadFile, { kind, sheet, header }: ShapeQuestion): Result<ShapedTable, FileRefusal> {
  const content = file.sheets[sheet]?.content ?? damaged();
  if (!content.ok) return content;
  if (content.value.rows.length === 0) return err({ code: 'NO_VALUES', detail: '' });
  const table = shapeTable(content.value, knownHeadingOf(kind), header);
  const sensitive = Object.fromEntries(
    table.columns.flatMap((column) => {
      const about = sensitiveKindOf(column, table);
      return about === null ? [] : [[column.index, about]];
    }),
  );
  return ok({ table, guess: guessMapping(kind, table), sensitive });
}

function factsOf({ sheets, fullest, text }: ReadFile, sha: string): OpenedFile {
  return {
    sheets: sheets.map(({ name, hidden, content }) => ({
      name,
      hidden,
      rows: content.ok ? content.value.rows.length : null,
    })),
    fullest,
    encoding: text?.encoding ?? null,
    sha256: sha,
  };
}

function damaged(): Result<never, FileRefusal> {
  return err({ code: 'DAMAGED', detail: '' });
}
