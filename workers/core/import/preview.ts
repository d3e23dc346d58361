import { type FileShift, fileShift } from '../geo/file-shift.ts';
import type { StaffKind } from '../records/catalogue.ts';
import { cellText } from '../table/cell.ts';
import type { Table } from '../table/shape/table.ts';
import { type AreaEntry, type AreaIndex, makeAreaIndex } from './area-index.ts';
import { isSame, type SystemDoubt, systemDoubt } from './checks/coordinate-pairs.ts';
import type { CheckedRow, Found } from './checks/found.ts';
import { checkMoves, checkNeighbours } from './checks/near-checks.ts';
import { checkPlaces } from './checks/place-checks.ts';
import { checkRepeats } from './checks/repeats.ts';
import { askSameName } from './checks/same-name.ts';
import { checkUnique, type TakenCode } from './checks/unique-values.ts';
import { systemOfColumns } from './coord-heading.ts';
import { decideRow } from './decide-row.ts';
import { countyAt } from './derive-values.ts';
import { type ExistingIndex, type ExistingRecord, makeExistingIndex } from './existing.ts';
import type { ImportScope } from './import-scope.ts';
import { newcomerKey } from './newcomer.ts';
import { checkOwnReferences, newReferences } from './own-references.ts';
import type { PreviewRow } from './preview-row.ts';
import { type ReadRow, readRow } from './read-row.ts';
import { makeReferenceIndex, type ReferenceEntry, type ReferenceIndex } from './reference-index.ts';
import { makeRegionIndex, type RegionEntry, type RegionIndex } from './region-index.ts';
import { columnsByTarget, rowCells } from './row-cells.ts';
import { isPoint } from './same-value.ts';
import type { ImportSettings } from './settings.ts';

/** What the records are and what is known of the world: plain data, fetched for the importer's own scope. */
export interface ImportData {
  readonly existing: readonly ExistingRecord[];
  readonly references: readonly ReferenceEntry[];
  readonly regions: readonly RegionEntry[];
  /** Outlines of the regions concerned; empty where boundaries may not be used. */
  readonly areas: readonly AreaEntry[];
  /** Regions that the importer works in: where a name is common, the one there is meant. */
  readonly within: readonly string[];
  readonly scope: ImportScope;
  /** Credit codes of the table that records outside of the importer's reach have; absent: nobody asked. */
  readonly taken?: readonly TakenCode[] | undefined;
  /** Today in Asia/Shanghai. */
  readonly today: string;
}

/** `headed`: the system that the headings name is the one chosen, so that the records may be what is wrong. */
export type FoundShift = FileShift & { readonly headed: boolean };

export interface Preview {
  readonly rows: readonly PreviewRow[];
  /** The whole file lies beside its records by the offset of another system. */
  readonly shift: FoundShift | null;
  /** The headings, or another pair of columns, speak against the system chosen. */
  readonly doubt: SystemDoubt | null;
  /** New records whose region could be the county their point lies in, and is not asked to be. */
  readonly wide: number;
}

/** Data made ready for many previews of the same records. */
export interface ImportWorld {
  readonly data: ImportData;
  readonly regions: RegionIndex;
  readonly references: ReferenceIndex;
  readonly areas: AreaIndex | null;
}

export function makeImportWorld(data: ImportData): ImportWorld {
  return {
    data,
    regions: makeRegionIndex(data.regions),
    references: makeReferenceIndex(data.references),
    areas: data.areas.length === 0 ? null : makeAreaIndex(data.areas),
  };
}

/**
 * What an import will do, row by row. Pure: the same table, settings and data give the same rows, and these rows are what is
 * staged and run. `onRow` hears how many rows are done.
 */
export function previewRows(
  kind: StaffKind,
  table: Table,
  settings: ImportSettings,
  world: ImportWorld,
  onRow: (done: number) => void = () => {},
): Preview {
  const alone = checkRows(kind, table, settings, world, onRow);
  const own = newReferences(
    kind,
    alone.map(({ row }) => row),
  );
  const checked =
    own.length === 0
      ? alone
      : checkRows(kind, table, settings, { ...world, references: joinReferences(world, own) }, onRow);
  const found = checkTogether(checked, world);
  const rows = checked.map(({ row }) => ({ ...row, problems: [...row.problems, ...(found.get(row.rowNo) ?? [])] }));
  const apart = checkRepeats(askSameName(rows, settings.rows));
  return {
    rows: checkOwnReferences(kind, checkUnique(kind, apart, othersOf(checked, world))),
    shift: shiftOf(table, checked, settings),
    doubt: systemDoubt(table, checked, settings),
    wide: settings.regionFromPoint || world.areas === null ? 0 : countWide(checked, world.areas),
  };
}

function othersOf(checked: readonly CheckedRow[], { data }: ImportWorld) {
  const cells = new Map(checked.map(({ read }) => [read.rowNo, read.cells]));
  const columnOf = (rowNo: number, field: string) => cells.get(rowNo)?.get(field)?.column ?? null;
  return { existing: data.existing, taken: data.taken ?? [], columnOf };
}

function joinReferences({ data }: ImportWorld, own: readonly ReferenceEntry[]): ReferenceIndex {
  return makeReferenceIndex([...data.references, ...own]);
}

/** Every row by itself. */
function checkRows(
  kind: StaffKind,
  table: Table,
  settings: ImportSettings,
  { data, regions, references, areas }: ImportWorld,
  onRow: (done: number) => void,
): CheckedRow[] {
  const byTarget = columnsByTarget(table, settings);
  const existing = makeExistingIndex(kind, data.existing);
  const reads = table.rows.map((row) => {
    const cells = rowCells(kind, row, byTarget, settings.edits[row.rowNo] ?? {});
    return readRow(row.rowNo, cells, { kind, settings, regions, references, within: data.within });
  });
  const taken = new Map(
    reads.flatMap((read) => saidBy(read, existing, settings).map((id) => [id, read.rowNo] as const)),
  );
  return reads.map((read, i): CheckedRow => {
    onRow(i + 1);
    const { today, scope } = data;
    const decided = decideRow(read, { kind, settings, existing, references, areas, today, scope, taken });
    const beside = besideOf(kind, decided, existing.candidates({ ...settings.defaults, ...read.values }));
    return checkedRow(read, beside === null ? decided : { ...decided, beside }, existing.get(decided.id ?? ''));
  });
}

/** The record that a row is by its number or credit code: no other row is it by its name. */
function saidBy(
  { rowNo, cells, values }: ReadRow,
  existing: ExistingIndex,
  { rows }: ImportSettings,
): readonly string[] {
  if (rows[rowNo] !== undefined) return [];
  const id = cellText(cells.get('id')?.cell).trim().toLowerCase();
  const said = id === '' ? existing.candidates({ uscc: values.uscc }) : [existing.get(id)];
  return said.flatMap((record) => record?.id ?? []);
}

/** Records that a new row was told apart from, although they are called the same in the same place; null = there are none. */
function besideOf(
  kind: StaffKind,
  { id, seenVersion, patch }: PreviewRow,
  candidates: ReturnType<ExistingIndex['candidates']>,
): readonly string[] | null {
  if (id === null || seenVersion !== null || candidates.length === 0) return null;
  const key = newcomerKey(kind, patch);
  const same = candidates.filter(({ values }) => key !== null && newcomerKey(kind, values) === key);
  return same.length === 0 ? null : same.map((record) => record.id);
}

/** The rows among each other, against the map and against what is registered. */
function checkTogether(checked: readonly CheckedRow[], { data, regions, areas }: ImportWorld): Found {
  const found: Found = new Map();
  const live = checked.filter(({ row }) => row.action !== 'SKIPPED');
  if (areas !== null) checkPlaces(live, regions, areas, found);
  checkNeighbours(live, data.existing, found);
  checkMoves(live, found);
  return found;
}

function checkedRow(read: ReadRow, row: PreviewRow, record: ExistingRecord | null): CheckedRow {
  const value = read.point?.value ?? null;
  const text = (key: string) => row.patch[key] ?? record?.values[key] ?? null;
  const [name, region] = [text('name') ?? row.title, text('region')];
  return {
    read,
    row,
    point: value === null ? null : [value.lng, value.lat],
    recorded: isPoint(record?.values.point) ? [record.values.point.lng, record.values.point.lat] : null,
    name: typeof name === 'string' ? name : row.title,
    region: typeof region === 'string' ? region : null,
  };
}

function countWide(rows: readonly CheckedRow[], areas: AreaIndex): number {
  const isWide = ({ row }: CheckedRow) =>
    row.id !== null && row.seenVersion === null && row.action !== 'SKIPPED' && countyAt(row.patch, areas) !== null;
  return rows.filter(isWide).length;
}

/** The rows that match records, beside where these are: is the whole file in another system than it says? */
function shiftOf(table: Table, rows: readonly CheckedRow[], { system, columns }: ImportSettings): FoundShift | null {
  const points = rows.flatMap(({ read, row, point, recorded }) => {
    const isComparable = row.action !== 'SKIPPED' && read.point?.system === system;
    return isComparable && point !== null && recorded !== null ? [{ recorded, claimed: point }] : [];
  });
  const shift = fileShift(points, system);
  const said = systemOfColumns(table.columns, columns);
  return shift && { ...shift, headed: said !== null && isSame(said, system) };
}
