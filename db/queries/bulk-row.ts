import { isPublic } from '#core/machines/publication.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Pinyin } from '#core/search/initials.ts';
import type { PublicationStatus } from '#core/terms/position.ts';
import { type SearchDocRow, searchDocRow } from '../search-doc.ts';
import { sha256Hex } from '../sha256.ts';
import type { Around } from './bulk-around.ts';
import type { Change, ChangeRefusal } from './change-types.ts';
import { nextState } from './next-state.ts';
import { isSearched, type Surroundings, searchableOf } from './record-search.ts';
import type { PlainState, StoredState } from './record-state.ts';
import { uniqueKey } from './unique-keys.ts';

/** One row of a bulk change, ready to be written: all that the statements of `bulk-write.ts` need, as JSON. */
export interface BulkRow {
  readonly rowId: number;
  readonly id: string;
  /** Version it changes; null for a new record. */
  readonly seen: number | null;
  /** Null for a new record. */
  readonly before: PlainState | null;
  readonly next: PlainState;
  /** Fields that change. */
  readonly fields: readonly string[];
  /** What search says of it; null for kinds that it does not find one by one. */
  readonly search: SearchDocRow | null;
  /** Whether the public saw it before, and sees it afterwards. */
  readonly wasPublic: boolean;
  readonly isPublic: boolean;
  /** What of the next state no other record may have; null = nothing. */
  readonly unique: string | null;
  /** SHA-256 of the next state, for the one audit line of all rows. */
  readonly hash: string;
}

/** Works a change of a bulk out; null where nothing changes. `rowId` is the record's own or the one kept free for it. */
export async function bulkRow(
  change: Change,
  { before, rowId, at }: { readonly before: StoredState | null; readonly rowId: number; readonly at: number },
  around: Around,
  pinyin: Pinyin,
): Promise<Result<BulkRow | null, ChangeRefusal>> {
  const version = Number(before?.state.version ?? 0);
  if (version !== change.expectedVersion) {
    return err({ code: 'STALE_VERSION', id: change.id, currentVersion: version, difference: [] });
  }
  const instant = Math.max(at, Number(before?.state.updatedAt ?? 0));
  const next = nextState(before?.state ?? null, change, instant);
  if (!next.ok) return next;
  const { state, fields } = next.value;
  if (before !== null && fields.length === 0) return ok(null);
  return ok({
    rowId,
    id: change.id,
    seen: before === null ? null : version,
    before: before?.state ?? null,
    next: state,
    fields,
    search: isSearched(change.kind)
      ? searchDocRow(searchableOf(change.kind, state, surroundings(state, around)), pinyin)
      : null,
    wasPublic: before !== null && isPublicState(before.state),
    isPublic: isPublicState(state),
    unique: uniqueKey(change.kind, state),
    hash: await sha256Hex(JSON.stringify(state)),
  });
}

function surroundings(state: PlainState, { regionName, parkName }: Around): Surroundings {
  const { parkId, regionCode } = state;
  return { regionName: regionName(String(regionCode)), parkName: typeof parkId === 'number' ? parkName(parkId) : null };
}

function isPublicState(state: PlainState): boolean {
  return isPublic(state.publicationStatus as PublicationStatus); // a checked column of every written kind
}
