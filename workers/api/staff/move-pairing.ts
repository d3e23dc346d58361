import type { Context } from 'hono';
import {
  firstEnd,
  type PairingEvent,
  PROPOSAL_EXPIRY_DAYS,
  pairingTransition,
  type Side,
} from '#core/machines/pairing.ts';
import { isPublic } from '#core/machines/publication.ts';
import { pairingStatus } from '#core/terms/pairing.ts';
import { shanghaiDate } from '#core/time.ts';
import type { Statement } from '#db/port.ts';
import { applyChange } from '#db/queries/change.ts';
import type { RecordPatch, RecordState } from '#db/queries/record-spec.ts';
import { readState, typedState } from '#db/queries/record-state.ts';
import { type FoundResource, resourceOf } from '#db/queries/resource-of.ts';
import { insertChangeRequest } from '#db/queries/write-change-requests.ts';
import type { Env } from '../context.ts';
import { invalid, notFound, staleVersion } from '../errors.ts';
import { once } from '../once.ts';
import { newId } from '../sent.ts';
import { auditName } from '../who.ts';
import { pairingPatch, pairingStateOf } from './pairing-state.ts';
import { changeRefused, machineRefused } from './refusals.ts';
import { parkOf, reviewLater } from './review-later.ts';
import { writeContext } from './write-context.ts';

interface PairingMove {
  readonly id: string;
  /** Of the request. */
  readonly key: string;
  /** As the caller saw it. */
  readonly version: number;
  readonly event: PairingEvent;
  readonly side: Side | 'ORGANISER';
  /** As history tells it. */
  readonly why: string;
  readonly reason: string | null;
}

export interface PairingMoved {
  readonly id: string;
  readonly version: number;
  readonly status: RecordState<'PAIRING'>['status'];
}

/**
 * One step of 双向选择, once. What the organiser does to a public pairing is listed for review; a pairing that both sides
 * have confirmed and that was never public goes on to approval under the name of whoever proposed it.
 */
export async function movePairing(c: Context<Env>, move: PairingMove): Promise<PairingMoved> {
  return once<PairingMoved>(c, move.key, async (claim) => {
    const { db } = c.var;
    const stored = await readState(db, 'PAIRING', move.id);
    const resource = await resourceOf(db, 'PAIRING', move.id);
    if (stored === null || resource === null) throw notFound();
    const row = typedState('PAIRING', stored.state);
    if (row.version !== move.version) throw stale(row);
    const context = await writeContext(c);
    const next = pairingTransition(pairingStateOf(row), move.event, {
      actor: auditName(c.var.who),
      side: move.side,
      today: shanghaiDate(context.now),
      expiryDays: PROPOSAL_EXPIRY_DAYS,
    });
    if (!next.ok && next.error.code === 'DATE_NOT_POSSIBLE') throw endNotPossible(move.event, row, context.now);
    if (!next.ok) throw machineRefused(next.error, pairingStatus[row.status].zh);
    const ready = next.value.status === 'ACTIVE' && row.publicationStatus === 'DRAFT' && row.submittedBy !== null;
    const patch: RecordPatch<'PAIRING'> = {
      ...pairingPatch(row, next.value, context.now),
      ...(ready ? { publicationStatus: 'PENDING' } : {}),
    };
    const answer = { id: move.id, version: row.version + 1, status: next.value.status };
    const requests = ready
      ? [askToPublish(row, resource, answer.version, context.now)]
      : listedForReview(move, { row, resource, patch, by: context.who, at: context.now });
    const change = { kind: 'PAIRING', id: move.id, expectedVersion: row.version, patch, why: move.why } as const;
    const result = await applyChange(db, change, { ...context, first: () => [claim(answer), ...requests] });
    if (!result.ok) throw changeRefused(result.error);
    return answer;
  });
}

function endNotPossible(event: PairingEvent, row: RecordState<'PAIRING'>, now: number) {
  const today = shanghaiDate(now);
  const first = firstEnd(row, today);
  const expected = first === null ? `不晚于今天（${today}）的日期` : `从开始日期 ${first} 到今天（${today}）之间的日期`;
  return invalid('on', event.type === 'END' ? event.on : null, expected);
}

function stale({ version, status }: RecordState<'PAIRING'>) {
  return staleVersion({
    currentVersion: version,
    difference: [{ field: 'status', seen: null, current: status, wanted: null }],
  });
}

interface Written {
  readonly row: RecordState<'PAIRING'>;
  readonly resource: FoundResource;
  readonly patch: RecordPatch<'PAIRING'>;
  readonly by: string;
  readonly at: number;
}

/** The fields by which 阵地管理 knows the life of a pairing. */
const SHOWN = ['status', 'startedOn', 'endedOn', 'endReason'] as const;

function listedForReview({ id, side, reason }: PairingMove, { row, resource, patch, by, at }: Written): Statement[] {
  if (side !== 'ORGANISER' || !isPublic(row.publicationStatus)) return [];
  const changed = SHOWN.filter((field) => patch[field] !== row[field]);
  const pick = (from: RecordPatch<'PAIRING'>) => Object.fromEntries(changed.map((field) => [field, from[field]]));
  const versions = { seenVersion: row.version, appliedVersion: row.version + 1 };
  return [
    reviewLater({ kind: 'PAIRING', id, resource, patch: pick(patch), before: pick(row), ...versions, reason, by, at }),
  ];
}

/** Both sides agree: another person than its proposer publishes it. */
function askToPublish(row: RecordState<'PAIRING'>, resource: FoundResource, version: number, at: number): Statement {
  return insertChangeRequest({
    id: newId('LOCATION_CHANGE'),
    kind: 'PAIRING',
    record: row.publicId,
    title: resource.title,
    regionCode: resource.regionCode,
    park: parkOf(resource),
    action: 'CREATE',
    status: 'SUBMITTED',
    patch: {},
    before: {},
    seenVersion: version,
    reason: '双方已确认',
    doubts: [],
    movedM: null,
    into: null,
    createdBy: row.submittedBy ?? 'system',
    appliedVersion: null,
    at,
  });
}
