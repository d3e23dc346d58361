import type { GuessedMapping } from '#core/import/guess-mapping.ts';
import type { ImportData, Preview } from '#core/import/preview.ts';
import type { SensitiveKind } from '#core/import/sensitive.ts';
import type { ImportSettings } from '#core/import/settings.ts';
import type { Survey } from '#core/import/survey.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { Result } from '#core/result.ts';
import type { FileRefusal } from '#core/table/refusal.ts';
import type { HeaderRows, Table } from '#core/table/shape/table.ts';
import type { TextEncoding } from './decode-text.ts';

/** What the page asks of the table worker, and what it answers. The file itself never leaves the worker. */
export interface TableCalls {
  readonly OPEN: { readonly ask: { readonly file: File }; readonly answer: Result<OpenedFile, FileRefusal> };
  readonly SHAPE: { readonly ask: ShapeQuestion; readonly answer: Result<ShapedTable, FileRefusal> };
  /** What has to be fetched before the table can be previewed with these settings. */
  readonly SURVEY: { readonly ask: { readonly settings: ImportSettings }; readonly answer: Survey };
  readonly DATA: { readonly ask: { readonly data: ImportData }; readonly answer: null };
  readonly PREVIEW: { readonly ask: { readonly settings: ImportSettings }; readonly answer: Preview };
}
export type TableCall = keyof TableCalls;

export interface OpenedFile {
  readonly sheets: readonly SheetFacts[];
  /** The sheet to begin with. */
  readonly fullest: number;
  /** Of a text file; null for a workbook. */
  readonly encoding: TextEncoding | null;
  /** SHA-256 of its bytes, hexadecimal: the same file again is told by it. */
  readonly sha256: string;
}

export interface SheetFacts {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows with values; null where the sheet cannot be read. */
  readonly rows: number | null;
}

export interface ShapeQuestion {
  readonly kind: StaffKind;
  readonly sheet: number;
  /** Rows that a person says are the headings; null = find them. */
  readonly header: HeaderRows | null;
}

export interface ShapedTable {
  readonly table: Table;
  readonly guess: GuessedMapping;
  /** Columns about persons, by index. */
  readonly sensitive: Readonly<Record<number, SensitiveKind>>;
}

/** How far the worker is with what it was asked. */
export interface Progress {
  readonly step: TableCall;
  /** 0 to 1. */
  readonly share: number;
}

export interface WorkerQuestion {
  readonly no: number;
  readonly call: TableCall;
  readonly ask: unknown;
}

export type WorkerMessage =
  | { readonly no: number; readonly progress: Progress }
  | { readonly no: number; readonly answer: unknown }
  | { readonly no: number; readonly failed: string };
