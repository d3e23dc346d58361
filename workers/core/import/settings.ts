import type { CoordPrecision, CoordSystem } from '../terms/place.ts';
import type { ColumnMapping } from './guess-mapping.ts';
import type { TargetKey } from './targets.ts';

/** All that a person decides about an import. Plain data: with the same table and records it gives the same preview. */
export interface ImportSettings {
  readonly columns: ColumnMapping;
  /** System of the coordinates, where neither a column nor a link says it. */
  readonly system: CoordSystem;
  /** Precision of the points, where no column says it. */
  readonly precision: CoordPrecision;
  /** Values of new records where the table says nothing, by field key, as the API carries them. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** A new record without a region takes the county its point lies in. */
  readonly regionFromPoint: boolean;
  /** What texts of a field mean, by field key and `wordKey` of the text. */
  readonly chosen: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What a row is, where the table does not tell. */
  readonly rows: Readonly<Record<number, RowChoice>>;
  /** Cells put right in the preview: row → target → text. */
  readonly edits: Readonly<Record<number, Readonly<Record<TargetKey, string>>>>;
  /** Ids of new records are made of it and the row's number: the same settings, the same ids. */
  readonly seed: string;
}

export type RowChoice =
  | { readonly is: 'SKIPPED' }
  | { readonly is: 'NEW' }
  | { readonly is: 'RECORD'; readonly id: string };
