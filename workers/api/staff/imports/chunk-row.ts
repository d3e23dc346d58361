import { fieldsOf, type StaffKind } from '#core/records/catalogue.ts';
import { kindsNamed } from '#core/records/field.ts';
import { sendsTo } from '#core/records/sends-to.ts';
import type { ImportRowSent } from '#core/schemas/staff-import.ts';
import type { SqlPort } from '#db/port.ts';
import type { ImportBatch } from '#db/queries/import-batches.ts';
import { ownRecords, stagedParents } from '#db/queries/import-rows.ts';
import type { PlainState } from '#db/queries/record-state.ts';
import type { NamedRecord } from '#db/queries/staff-codec-types.ts';
import { sending } from '../edit/plan-edit.ts';
import type { ChunkRow } from './bulk-chunk.ts';

/** Who sends an import, and the instant that its rows carry, ms UTC. */
interface Sender {
  readonly kind: StaffKind;
  readonly by: string;
  readonly at: number;
}

/** Row ids below are given one by one; a batch has its own stretch above, so that its rows can name each other. */
const FIRST_KEPT = 1_000_000_000;
const ROWS_A_BATCH = 100_000;

/** A row as it was sent, as it is run. Rows to skip have none. */
export function chunkRow({ rowNo, id, seenVersion, patch, beside = [] }: ImportRowSent, sender: Sender): ChunkRow {
  const also = seenVersion === null ? newRecord(patch, sender) : {};
  return { rowNo, id: id ?? '', seen: seenVersion, values: patch, also, beside };
}

/**
 * What a new record of an import is besides its values: another person approves it, so it is public. A pairing is proposed
 * by its sender, as by hand: only its two sides agree to it, and then another person publishes it.
 */
function newRecord(patch: Readonly<Record<string, unknown>>, { kind, by, at }: Sender): PlainState {
  return sendsTo(kind, patch) === 'SIDES' ? sending('SIDES', by, at) : { publicationStatus: 'PUBLISHED' };
}

/** Row id that is kept free for the new record of a row. */
export function rowIdFor({ key }: Pick<ImportBatch, 'key'>): (rowNo: number) => number {
  return (rowNo) => FIRST_KEPT + key * ROWS_A_BATCH + (rowNo % ROWS_A_BATCH);
}

interface OwnRow {
  readonly id: string | null;
  readonly rowNo: number;
  readonly title: string;
}

/** The new records of a batch, with those that are just coming, as other rows may name them: where a kind names its own. */
export async function ownNamed(
  db: SqlPort,
  { key, kind }: Pick<ImportBatch, 'key' | 'kind'>,
  coming: readonly OwnRow[] = [],
): Promise<ReadonlyMap<string, NamedRecord>> {
  if (!namesOwnKind(kind)) return new Map();
  const rowId = rowIdFor({ key });
  const own: readonly OwnRow[] = [...(await ownRecords(db, key)), ...coming];
  return new Map(
    own.flatMap(({ id, rowNo, title }) =>
      id === null ? [] : [[id, { kind, id, rowId: rowId(rowNo), name: title, subKind: kind }] as const],
    ),
  );
}

/** The parents that the rows of a batch give: where a kind names its own. */
export async function parentsGiven(
  db: SqlPort,
  { key, kind }: Pick<ImportBatch, 'key' | 'kind'>,
): Promise<ReadonlyMap<string, string | null>> {
  return namesOwnKind(kind) ? stagedParents(db, key) : new Map();
}

function namesOwnKind(kind: StaffKind): boolean {
  return fieldsOf(kind).some(({ value }) => kindsNamed(value).includes(kind));
}
