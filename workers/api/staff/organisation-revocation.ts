import { errorDetail } from '#core/errors.ts';
import { type OrganisationEvent, type OrganisationState, organisationTransition } from '#core/machines/organisation.ts';
import { endedByRevocation } from '#core/machines/pairing.ts';
import { err, ok, type Result } from '#core/result.ts';
import { shanghaiDate } from '#core/time.ts';
import type { SqlPort } from '#db/port.ts';
import type { Change } from '#db/queries/change-types.ts';
import { MAX_TIES, type OrganisationTies, organisationTies } from '#db/queries/organisation-ties.ts';
import type { RecordState } from '#db/queries/record-spec.ts';
import { readState, typedState } from '#db/queries/record-state.ts';
import { ApiError, notFound } from '../errors.ts';
import { pairingPatch, pairingStateOf } from './pairing-state.ts';
import { machineRefused } from './refusals.ts';

export interface Revocation {
  readonly id: string;
  readonly reason: string;
  /** Date of the revocation. */
  readonly on: string;
}

/**
 * Everything that 撤销 of an organisation changes: itself, the pairings of which it is a party, and the coverage of the
 * enterprises it covers. Refused while organisations below it still exist; their names are told.
 */
export async function revocationChanges(
  db: SqlPort,
  { id, reason, on }: Revocation,
  now: number,
): Promise<Result<readonly Change[], ApiError>> {
  const stored = await readState(db, 'ORGANISATION', id);
  if (stored === null) return err(notFound());
  const row = typedState('ORGANISATION', stored.state);
  const ties = await organisationTies(db, stored.id);
  const event = { type: 'REVOKE', reason, on } as const;
  const next = organisationTransition(stateOf(row), event, contextOf(ties, now));
  if (!next.ok) return err(machineRefused(next.error, inTheWay(ties, event, next.error.code)));
  const many = ties.pairings.length + ties.enterprises.length;
  if (many > MAX_TIES) return err(tooMany(many));
  const { status, statusReason, revokedOn } = next.value.state;
  const why = `撤销：${reason}`;
  return ok([
    { kind: 'ORGANISATION', id, expectedVersion: row.version, patch: { status, statusReason, revokedOn }, why },
    ...ties.pairings.map((pairing): Change => {
      const patch = pairingPatch(pairing, endedByRevocation(pairingStateOf(pairing), on), now);
      return {
        kind: 'PAIRING',
        id: pairing.publicId,
        expectedVersion: pairing.version,
        patch,
        why: `${row.name}已撤销`,
      };
    }),
    ...ties.enterprises.map((enterprise): Change => {
      const patch = { coveredByOrgId: null };
      return {
        kind: 'ENTERPRISE',
        id: enterprise.id,
        expectedVersion: enterprise.version,
        patch,
        why: `${row.name}已撤销`,
      };
    }),
  ]);
}

export function stateOf(row: RecordState<'ORGANISATION'>): OrganisationState {
  const { status, establishedOn, statusReason, revokedOn } = row;
  return { status, establishedOn, statusReason, revokedOn };
}

function contextOf(ties: OrganisationTies, now: number) {
  return { today: shanghaiDate(now), approvedBySuperior: true, runningChildren: ties.children.length };
}

function inTheWay(ties: OrganisationTies, event: OrganisationEvent & { on: string }, code: string): string {
  if (code === 'CHILDREN_LEFT') return ties.children.map(({ name }) => name).join('、');
  return event.on;
}

function tooMany(many: number): ApiError {
  const expected = `一次最多解除 ${MAX_TIES} 条结对和覆盖关系，请先移交一部分企业的覆盖党组织`;
  return new ApiError('ILLEGAL_TRANSITION', [errorDetail('', many, expected)]);
}
