import type { ColumnMapping } from '#core/import/guess-mapping.ts';
import type { ImportSettings } from '#core/import/settings.ts';
import { type TargetKey, targetOf } from '#core/import/targets.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import { headingKey } from '#core/table/shape/heading.ts';
import type { TableColumn } from '#core/table/shape/table.ts';
import { type CoordSystem, coordPrecision, coordSystem } from '#core/terms/place.ts';
import type { Terms } from '#core/terms/term.ts';
import type { Preferences } from '../account/create-preferences.ts';
import { termsOf } from '../list-filters.ts';

/** What a person decided about tables with these headings; no cell of any table is in it. */
export interface Remembered {
  readonly columns: ColumnMapping;
  readonly system: CoordSystem;
}

/** By target and `wordKey` of the word: the code that it stands for. */
export type Meanings = ImportSettings['chosen'];

/** What somebody decided about tables that they import, so that the next one like it need not be explained again. */
export interface ImportMemory {
  readonly recall: (kind: StaffKind, columns: readonly TableColumn[]) => Remembered | null;
  readonly remember: (
    kind: StaffKind,
    columns: readonly TableColumn[],
    settings: Pick<ImportSettings, 'columns' | 'system'>,
  ) => void;
  /** Of words of enumerations, whatever table they stand in. */
  readonly meanings: (kind: StaffKind) => Meanings;
  readonly learn: (kind: StaffKind, target: TargetKey, word: string, code: string) => void;
}

/** Decisions about this many kinds of tables, and words of this many a target, are kept; the oldest go. */
const KEPT_TABLES = 20;
const KEPT_WORDS = 100;

/** Keeps it with the account. */
export function makeImportMemory(preferences: Preferences): ImportMemory {
  const tables = (kind: StaffKind): readonly unknown[] => {
    const kept = preferences.get(`tables.${kind}`);
    return Array.isArray(kept) ? kept : [];
  };
  const isOf = (headings: string) => (kept: unknown) => partOf(kept, 'headings') === headings;
  const meanings = (kind: StaffKind): Meanings => {
    const kept = preferences.get(`meanings.${kind}`);
    const known = Object.entries(asRecord(kept)).map(([target, words]) => {
      const terms = termsOfTarget(kind, target);
      const codes = Object.entries(asRecord(words)).filter(
        (pair): pair is [string, string] => typeof pair[1] === 'string' && Object.hasOwn(terms, pair[1]),
      );
      return [target, Object.fromEntries(codes)] as const;
    });
    return Object.fromEntries(known.filter(([, words]) => Object.keys(words).length > 0));
  };
  return {
    recall(kind, columns) {
      const kept = tables(kind).find(isOf(headingsOf(columns)));
      return kept === undefined ? null : read(kind, kept);
    },
    remember(kind, columns, { columns: mapped, system }) {
      const headings = headingsOf(columns);
      const others = tables(kind).filter((kept) => !isOf(headings)(kept));
      preferences.set(`tables.${kind}`, [{ headings, columns: mapped, system }, ...others].slice(0, KEPT_TABLES));
    },
    meanings,
    learn(kind, target, word, code) {
      if (!Object.hasOwn(termsOfTarget(kind, target), code)) return;
      const known = meanings(kind);
      const { [word]: _, ...others } = known[target] ?? {};
      const words = Object.fromEntries([...Object.entries(others).slice(-KEPT_WORDS + 1), [word, code]]);
      preferences.set(`meanings.${kind}`, { ...known, [target]: words });
    },
  };
}

/** Words that a target's cells can be of; none where it is no enumeration. */
export function termsOfTarget(kind: StaffKind, target: TargetKey): Terms {
  if (target === 'point.system') return coordSystem;
  if (target === 'point.precision') return coordPrecision;
  return termsOf(targetOf(kind, target)?.field ?? null);
}

/** The headings of a table, in their order: tables with the same ones are mapped the same. */
function headingsOf(columns: readonly TableColumn[]): string {
  return columns.map(({ path }) => path.map(headingKey).join('/')).join('|');
}

/** What is kept may be of an older release: targets that are gone are left out. */
function read(kind: StaffKind, kept: unknown): Remembered | null {
  const system = partOf(kept, 'system');
  const columns = partOf(kept, 'columns');
  if (typeof columns !== 'object' || columns === null || !isSystem(system)) return null;
  const known = Object.entries(columns).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && targetOf(kind, pair[1]) !== null,
  );
  return { columns: Object.fromEntries(known), system };
}

function isSystem(value: unknown): value is CoordSystem {
  return typeof value === 'string' && Object.hasOwn(coordSystem, value);
}

function partOf(value: unknown, name: string): unknown {
  return asRecord(value)[name];
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}; // an object has just been proved
}
