import type { Context } from 'hono';
import { errorDetail } from '#core/errors.ts';
import type { PublicationEvent } from '#core/machines/publication.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { StaffWritten } from '#core/schemas/staff.ts';
import type { PublicationStatus } from '#core/terms/position.ts';
import { creationsOf } from '#db/queries/change-requests.ts';
import type { WriteContext } from '#db/queries/change-types.ts';
import { movedTo } from '#db/queries/moved.ts';
import { type PlainState, readState } from '#db/queries/record-state.ts';
import { blockersOf, wasPublic } from '#db/queries/staff-blockers.ts';
import { isTakenMeanwhile } from '#db/queries/unique-keys.ts';
import type { Env } from '../../context.ts';
import { ApiError, notFound } from '../../errors.ts';
import { once } from '../../once.ts';
import { moveRecord } from '../approve/publication.ts';
import type { FoundRecordOf } from '../find-record.ts';
import { leanedOn } from '../leaned-on.ts';
import { writeContext } from '../write-context.ts';
import { commit, type WritePlan } from './plan.ts';
import { dropRequest, type MadeRequest, makeRequest } from './request.ts';
import { staleRecord } from './stale.ts';
import { only } from './write-record.ts';

interface ClosingAsked {
  readonly key: string;
  readonly version: number;
  readonly reason: string;
}

type Closing = 'CLOSE' | 'REOPEN';

/** 停用 and 恢复: asked for and decided by another person; what was never public goes to the bin and back at once. */
export async function closeRecord(
  c: Context<Env>,
  action: Closing,
  found: FoundRecordOf,
  { key, version, reason }: ClosingAsked,
): Promise<StaffWritten> {
  return once<StaffWritten>(c, key, async (claim) => {
    const { db } = c.var;
    const { kind, id, title } = found;
    const seen = { kind, id, title, version };
    const stored = await readState(db, kind, id);
    if (stored === null) throw notFound();
    if (Number(stored.state.version) !== version) throw await staleRecord(db, seen, {});
    await refuseImpossible(c, action, found, stored.state);
    const context = await writeContext(c);
    const asks = await wasPublic(db, kind, id);
    const plan = asks
      ? await askFor(c, action, found, { version, reason }, context)
      : await doAtOnce(c, action, found, { version, reason }, context);
    return commit(c, [plan], { context, claim, answerOf: only });
  });
}

async function refuseImpossible(
  c: Context<Env>,
  action: Closing,
  { kind, id, title }: FoundRecordOf,
  state: PlainState,
): Promise<void> {
  const status = state.publicationStatus as PublicationStatus; // a checked column
  if (action === 'REOPEN') {
    const now = await movedTo(c.var.db, id);
    if (now !== null) throw illegal(title, '没有合并的记录：这一条已并入另一条，请在那一条上修改');
    if (status !== 'CLOSED') throw illegal(title, '已停用的记录');
    if (await isTakenMeanwhile(c.var.db, kind, state)) throw illegal(title, TAKEN[kind] ?? '没有被别的记录占用的内容');
    return;
  }
  if (status === 'CLOSED') throw illegal(title, '没有停用的记录');
  if (status === 'PENDING') throw illegal(title, '没有在等待审核的记录：请先撤回提交');
  const blockers = await blockersOf(c.var.db, kind, id);
  if (blockers.length > 0) throw illegal(title, leanedOn(blockers));
}

/** What stands in the way of a record whose place another one has taken while it was withdrawn. */
const TAKEN: Readonly<Partial<Record<StaffKind, string>>> = {
  ENTERPRISE: '信用代码没有别的企业在用的记录：停用期间另一条企业登记了同一个代码，请在那一条上修改',
  PAIRING: '没有重新登记过的结对：停用期间这两方又有了没有结束的同类结对，请在那一条上修改',
};

function illegal(title: string, expected: string): ApiError {
  return new ApiError('ILLEGAL_TRANSITION', [errorDetail('', title, expected)]);
}

type Asked = Omit<ClosingAsked, 'key'>;

async function askFor(
  c: Context<Env>,
  action: Closing,
  found: FoundRecordOf,
  { version, reason }: Asked,
  context: WriteContext,
): Promise<WritePlan> {
  const { kind, id, title } = found;
  const asks = {
    kind,
    record: id,
    resource: found,
    action,
    patch: {},
    before: {},
    into: null,
    existing: null,
  } as const;
  const request = await makeRequest(
    c,
    { ...asks, doubts: [], movedM: null, seenVersion: version, submit: true, reason, ground: null },
    context,
  );
  return {
    seen: { kind, id, title, version },
    wanted: {},
    change: null,
    events: [request.event],
    statements: () => request.statements,
    answer: (after) => ({ id, version: after, applied: [], change: request.shown, warnings: [] }),
  };
}

async function doAtOnce(
  c: Context<Env>,
  action: Closing,
  found: FoundRecordOf,
  { version, reason }: Asked,
  context: WriteContext,
): Promise<WritePlan> {
  const { kind, id, title } = found;
  const { who, now } = context;
  const event: PublicationEvent = action === 'CLOSE' ? { type: 'CLOSE', reason } : { type: 'RESTORE' };
  const why = `${action === 'CLOSE' ? '停用草稿' : '恢复草稿'}：${reason}`;
  const change = await moveRecord(c.var.db, { kind, record: id }, event, { who, now, why });
  if (!change.ok) throw change.error;
  const requests = await creationsMoved(c, action, found, version + 1, context);
  return {
    seen: { kind, id, title, version },
    wanted: {},
    change: change.value,
    events: requests.map((request) => request.event),
    statements: () => requests.flatMap((request) => request.statements),
    answer: (after) => ({ id, version: after, applied: [], change: null, warnings: [] }),
  };
}

/** The request to publish a draft goes to the bin with it, and whoever takes the draft out has it as their own. */
async function creationsMoved(
  c: Context<Env>,
  action: Closing,
  found: FoundRecordOf,
  version: number,
  context: WriteContext,
): Promise<readonly MadeRequest[]> {
  const { kind, id } = found;
  const creations = await creationsOf(c.var.db, kind, id);
  if (action === 'CLOSE') return creations.map((creation) => dropRequest(creation, context));
  if (kind === 'PAIRING' || creations.length > 0) return [];
  const asks = { kind, record: id, resource: found, action: 'CREATE', patch: {}, before: {}, into: null } as const;
  const kept = { doubts: [], movedM: null, seenVersion: version, submit: false, reason: null, existing: null };
  return [await makeRequest(c, { ...asks, ...kept, ground: null }, context)];
}
