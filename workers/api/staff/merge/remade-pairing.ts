import { isPairingOpen } from '#core/machines/pairing.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { SqlPort } from '#db/port.ts';
import { redirectTo } from '#db/queries/merge-rows.ts';
import { isWritable, type RecordState, recordSpecs } from '#db/queries/record-spec.ts';
import { type PlainState, readStates, typedState } from '#db/queries/record-state.ts';
import { sql } from '#db/queries/sql.ts';
import { toPatch } from '#db/queries/staff-patch.ts';
import type { ReferringRecord } from '#db/queries/staff-referrers.ts';
import { fromState } from '#db/queries/staff-values.ts';
import { ApiError } from '../../errors.ts';
import { newId } from '../../sent.ts';
import { change, type Merge, type MergeParts } from './merge-parts.ts';

const WHY = '一方的记录合并';

/**
 * A pairing whose party goes. Parties are fixed, so a new pairing with the other party takes its place with all that it
 * was; where the two are paired already its activities go there. Between the two merged records there is nothing to pair.
 */
export async function remadePairing(
  db: SqlPort,
  merge: Merge,
  { id, state }: ReferringRecord,
): Promise<Result<MergeParts, ApiError>> {
  const old = typedState('PAIRING', state);
  if (old.publicationStatus === 'CLOSED') return ok({ changes: [], statements: [] });
  const { from, into, who, now } = merge;
  const { values } = await fromState(db, 'PAIRING', state);
  const sides = { a: values.a === from ? into : values.a, b: values.b === from ? into : values.b };
  const closed = change('PAIRING', id, state, { publicationStatus: 'CLOSED', publicationReason: WHY }, WHY);
  if (sides.a === sides.b) return ok({ changes: [closed], statements: [] });
  const parties = await toPatch(db, 'PAIRING', sides, { id: null, before: null, who, now });
  if (!parties.ok) return err(new ApiError('VALIDATION', parties.error));
  const twin = isPairingOpen(old.status) ? await openPairing(db, old, parties.value) : null;
  const takesOver = twin === null ? remade(state, parties.value) : withActivities(twin, old);
  return ok({
    changes: [closed, takesOver],
    statements: redirectTo({ from: id, into: takesOver.id, reason: WHY, at: now }),
  });
}

/** The pairing of the same kind that is open between the two parties. */
async function openPairing(db: SqlPort, { type }: RecordState<'PAIRING'>, parties: PlainState) {
  const { aKind, aId, bKind, bId } = typedState('PAIRING', parties);
  const [found] = await readStates(
    db,
    'PAIRING',
    sql`r.type = ${type} AND r.a_kind = ${aKind} AND r.a_id = ${aId} AND r.b_kind = ${bKind} AND r.b_id = ${bId}
      AND r.status NOT IN ('REJECTED', 'WITHDRAWN', 'ENDED') AND r.publication_status <> 'CLOSED'`,
    1,
  );
  return found?.state ?? null;
}

function remade(state: PlainState, parties: PlainState) {
  const kept = Object.entries(state).filter(([key]) => isWritable(recordSpecs.PAIRING, key));
  const patch = { ...Object.fromEntries(kept), ...parties };
  return change('PAIRING', newId('PAIRING'), { version: 0 }, patch, WHY);
}

function withActivities(twin: PlainState, old: RecordState<'PAIRING'>) {
  const row = typedState('PAIRING', twin);
  return change('PAIRING', row.publicId, twin, { activities: [...row.activities, ...old.activities] }, WHY);
}
