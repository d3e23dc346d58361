import type { ExistingRecord } from '#core/import/existing.ts';
import { guessMapping, knownHeadingOf } from '#core/import/guess-mapping.ts';
import type { ImportScope } from '#core/import/import-scope.ts';
import { parentsFirst } from '#core/import/own-references.ts';
import { makeImportWorld, previewRows } from '#core/import/preview.ts';
import type { PreviewRow } from '#core/import/preview-row.ts';
import type { ReferenceEntry } from '#core/import/reference-index.ts';
import type { ImportSettings } from '#core/import/settings.ts';
import { surveyTable } from '#core/import/survey.ts';
import { recordCatalogue, type StaffKind } from '#core/records/catalogue.ts';
import type { ImportBeside, ImportPrepared, ImportRowSent, ShownImport } from '#core/schemas/staff-import.ts';
import type { Cell } from '#core/table/cell.ts';
import { shapeTable } from '#core/table/shape/shape-table.ts';
import type { Desk } from './staff-desk.ts';
import { newKey } from './visitor.ts';

/** An office with its table: what its page does with it, on what the API tells, without the page. */

export interface File {
  readonly kind: StaffKind;
  /** Headings, then the rows. */
  readonly lines: readonly (readonly Cell[])[];
  /** Stands for the contents: the same file has the same. */
  readonly sha256: string;
}

export const REGIONS = [
  ['140000', '山西省', '山西', 'PROVINCE', null],
  ['140700', '晋中市', '晋中', 'CITY', '140000'],
  ['140702', '榆次区', '榆次', 'COUNTY', '140700'],
  ['140900', '忻州市', '忻州', 'CITY', '140000'],
  ['140921', '定襄县', '定襄', 'COUNTY', '140900'],
] as const;

/** Records that the sender may change. */
export async function groundOf(desk: Desk, kind: StaffKind): Promise<readonly ExistingRecord[]> {
  return (await readGround(desk, kind)).items;
}

function readGround(desk: Desk, kind: StaffKind) {
  return desk.see<{ items: ExistingRecord[]; within: string[]; scope: ImportScope }>(
    `/api/staff/import-ground/${recordCatalogue[kind].slug}`,
  );
}

/**
 * The rows of a file as its sender sends them: which of several they are is answered by “a new one”, and what is wrong is left
 * out. `seed` makes the ids of new records.
 */
export async function previewOf(
  desk: Desk,
  { kind, lines, sha256 }: File,
  seed: string,
): Promise<readonly PreviewRow[]> {
  const rows = lines.map((cells, i) => ({ rowNo: i + 1, cells: [...cells] }));
  const table = shapeTable({ rows, merges: [], hiddenRows: [], hiddenColumns: [] }, knownHeadingOf(kind));
  const { slug } = recordCatalogue[kind];
  const named = kind === 'PAIRING' ? ['ENTERPRISE', 'VILLAGE'] : [];
  const parts = await Promise.all(
    named.map((of) => desk.see<{ items: ReferenceEntry[] }>(`/api/staff/import-ground/${slug}/names?of=${of}`)),
  );
  const { items, within, scope } = await readGround(desk, kind);
  const data = {
    ...{ existing: items, within, scope, areas: [], today: '2026-11-20' },
    references: parts.flatMap((part) => part.items),
    regions: REGIONS.map(([code, name, shortName]) => ({ code, name, shortName })),
  };
  const settings: ImportSettings = {
    ...({ columns: guessMapping(kind, table).columns, system: 'WGS84', precision: 'SURVEYED' } as const),
    ...{ defaults: {}, regionFromPoint: false, chosen: {}, rows: {}, edits: {}, seed },
  };
  const { codes } = surveyTable(kind, table, settings, makeImportWorld(data));
  const beside = await done<ImportBeside>(
    desk.ask('POST', `/api/staff/import-ground/${slug}/beside`, { file: sha256, codes }),
  );
  return withoutFaults((choices) => {
    const world = makeImportWorld({ ...data, taken: beside.taken });
    return previewRows(kind, table, { ...settings, rows: choices }, world).rows;
  });
}

function withoutFaults(look: (rows: ImportSettings['rows']) => readonly PreviewRow[]): readonly PreviewRow[] {
  for (let rows: ImportSettings['rows'] = {}; ; ) {
    const previewed = look(rows);
    const wrong = previewed.filter(({ action }) => action === 'ERROR');
    if (wrong.length === 0) return previewed;
    const known = rows;
    const choice = ({ rowNo, questions }: PreviewRow) =>
      known[rowNo] === undefined && questions.some(({ target }) => target === null) ? 'NEW' : 'SKIPPED';
    rows = { ...rows, ...Object.fromEntries(wrong.map((row) => [row.rowNo, { is: choice(row) } as const])) };
  }
}

export function rowsToSend(kind: StaffKind, rows: readonly PreviewRow[]): ImportRowSent[] {
  return parentsFirst(kind, rows).flatMap(({ rowNo, action, id, seenVersion, title, patch, before, beside }) => {
    if (action !== 'CREATE' && action !== 'UPDATE') return [];
    const told = beside === undefined ? {} : { beside: [...beside] };
    return [{ rowNo, action, id, seenVersion, title, patch, before, warnings: [], ...told }];
  });
}

/** Takes the rows in; the batch, or what was refused. */
export async function staged(desk: Desk, file: File, rows: readonly ImportRowSent[]): Promise<ShownImport> {
  const { kind, sha256 } = file;
  const body = { kind, fileName: '台账.xlsx', fileSha256: sha256, rowCount: rows.length, mapping: {} };
  const batch = await done<ShownImport>(desk.ask('POST', '/api/staff/imports', body));
  await done(desk.ask('POST', `/api/staff/imports/${batch.id}/rows`, { rows }));
  return batch;
}

export const submit = (desk: Desk, { id, version }: ShownImport, reason: string | null) =>
  desk.act(`/api/staff/imports/${id}/submit`, { version, reason });

export const shown = (desk: Desk, { id }: Pick<ShownImport, 'id'>) => desk.see<ShownImport>(`/api/staff/imports/${id}`);

export async function prepare(desk: Desk, batch: Pick<ShownImport, 'id'>, purpose: 'COMMIT' | 'ROLL_BACK') {
  let { version } = await shown(desk, batch);
  for (let anew = true; ; anew = false) {
    const path = `/api/staff/imports/${batch.id}/prepare`;
    const part = await done<ImportPrepared>(desk.ask('POST', path, { version, for: purpose, anew }));
    if (part.ready >= part.total || part.conflicts.length > 0) return part;
    version = part.version;
  }
}

/** Makes ready and writes, or takes back; what stands in the way where something does. */
export async function run(desk: Desk, batch: Pick<ShownImport, 'id'>, purpose: 'COMMIT' | 'ROLL_BACK') {
  const { version, conflicts } = await prepare(desk, batch, purpose);
  if (conflicts.length > 0) return conflicts.map(({ rowNo, why }) => `${rowNo} ${why}`);
  const act = purpose === 'COMMIT' ? 'commit' : 'roll-back';
  return desk.act(`/api/staff/imports/${batch.id}/${act}`, { version, reason: '季度更新' });
}

/** Status and code with the path and the words of each detail. */
export async function refusal(response: Promise<Response>): Promise<string[]> {
  const answer = await response;
  const { error } = await answer.json<{ error: { code: string; details?: { path: string; expected: string }[] } }>();
  return [
    `${answer.status} ${error.code}`,
    ...(error.details ?? []).map(({ path, expected }) => `${path} ${expected}`),
  ];
}

export const submitting = (desk: Desk, { id, version }: ShownImport, reason: string | null) =>
  desk.ask('POST', `/api/staff/imports/${id}/submit`, { key: newKey(), version, reason });

async function done<T>(response: Promise<Response>): Promise<T> {
  const answer = await response;
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.status === 204 ? (undefined as T) : answer.json<T>(); // as the route says
}
