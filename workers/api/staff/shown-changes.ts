import { may } from '#core/access/may.ts';
import { fieldsOf, type StaffKind } from '#core/records/catalogue.ts';
import { isEmptyValue } from '#core/records/check-value.ts';
import type { ShownChange } from '#core/schemas/staff.ts';
import { toIso } from '#core/time.ts';
import type { SqlPort } from '#db/port.ts';
import type { ChangeRequestRead } from '#db/queries/change-requests.ts';
import { readStates } from '#db/queries/record-state.ts';
import { sql } from '#db/queries/sql.ts';
import { type Names, readNames } from '#db/queries/staff-references.ts';
import { fromStates, namesInValues, type Values } from '#db/queries/staff-values.ts';
import { sameValue } from '#db/queries/state-difference.ts';
import { auditName, type Who } from '../who.ts';
import { accountWord } from './account-word.ts';

/** Change requests as the caller sees them: field by field with what stands there now, and what others changed meanwhile. */
export async function shownChanges(
  db: SqlPort,
  who: Who,
  requests: readonly ChangeRequestRead[],
): Promise<ShownChange[]> {
  const current = await currentValues(db, requests);
  return requests.map((request) => shown(request, current, who));
}

interface Current {
  /** By public id. */
  readonly values: ReadonlyMap<string, Values>;
  readonly names: Names;
}

/** The record whose fields a request speaks of: of a merge the one that stays. */
function subjectOf({ action, record, into }: ChangeRequestRead): string {
  return action === 'MERGE' && into !== null ? into : record;
}

async function currentValues(db: SqlPort, requests: readonly ChangeRequestRead[]): Promise<Current> {
  const kinds = [...new Set(requests.flatMap(({ kind }) => (kind === 'FIGURE' ? [] : [kind])))];
  const read = await Promise.all(
    kinds.map((kind) =>
      valuesOfKind(
        db,
        kind,
        requests.filter((each) => each.kind === kind),
      ),
    ),
  );
  const merged = requests.flatMap(({ into }) => into ?? []);
  const names = await readNames(db, merged, []);
  return {
    values: new Map(read.flatMap(({ values }) => values)),
    names: Object.assign({}, names, ...read.map((each) => each.names)),
  };
}

async function valuesOfKind(db: SqlPort, kind: StaffKind, requests: readonly ChangeRequestRead[]) {
  const ids = JSON.stringify([...new Set(requests.map(subjectOf))]);
  const condition = sql`r.public_id IN (SELECT value FROM json_each(${ids}))`;
  const stored = await readStates(db, kind, condition, requests.length);
  const [{ values, names }, more] = await Promise.all([
    fromStates(
      db,
      kind,
      stored.map(({ state }) => state),
    ),
    namesInValues(
      db,
      kind,
      requests.flatMap(({ patch, before }) => [patch, before]),
    ),
  ]);
  const byId = stored.map(({ state }, i): [string, Values] => [String(state.publicId), values[i] ?? {}]);
  return { values: byId, names: { ...names, ...more } };
}

function shown(request: ChangeRequestRead, { values, names }: Current, who: Who): ShownChange {
  const current = values.get(subjectOf(request)) ?? {};
  const account = auditName(who);
  const author = request.submittedBy ?? request.createdBy;
  const isOpen = request.status === 'SUBMITTED' || request.status === 'APPLIED';
  return {
    id: request.id,
    version: request.version,
    kind: request.kind,
    record: request.record,
    title: request.title,
    regionCode: request.regionCode,
    regionName: request.regionName,
    action: request.action,
    status: request.status,
    fields: shownFields(request, current),
    names: namesFor(request, current, names),
    conflicts: conflictsOf(request, current),
    doubts: request.doubts,
    movedM: request.movedM,
    into: request.into === null ? null : { id: request.into, name: names[request.into] ?? '' },
    reason: request.reason,
    returnReason: request.returnReason,
    createdBy: accountWord(request.createdBy, request.createdByName),
    createdAt: toIso(request.createdAt),
    submittedBy: request.submittedBy === null ? null : accountWord(request.submittedBy, request.submittedByName),
    submittedAt: request.submittedAt === null ? null : toIso(request.submittedAt),
    decidedBy: request.decidedBy === null ? null : accountWord(request.decidedBy, request.decidedByName),
    decidedAt: request.decidedAt === null ? null : toIso(request.decidedAt),
    own: request.createdBy === account || request.submittedBy === account,
    mayDecide: isOpen && may(who, 'change.approve', resourceOfRequest(request), author) === 'YES',
  };
}

/** A new record is shown whole, as it stands. */
function shownFields(request: ChangeRequestRead, current: Values): ShownChange['fields'] {
  const { kind, action, patch, before } = request;
  if (action === 'CREATE' && kind !== 'FIGURE') {
    const filled = fieldsOf(kind).filter((field) => !isEmptyValue(field, current[field.key]));
    return filled.map(({ key }) => ({ field: key, before: null, current: null, wanted: current[key] }));
  }
  return Object.keys(patch).map((field) => ({
    field,
    before: before[field] ?? null,
    current: current[field] ?? null,
    wanted: patch[field] ?? null,
  }));
}

/** Fields of an open request that are neither as they were when it was made nor as it wants them. */
export function conflictsOf({ action, status, patch, before }: ChangeRequestRead, current: Values): string[] {
  const isOpen = status === 'DRAFT' || status === 'SUBMITTED' || status === 'RETURNED';
  if (!isOpen || action === 'CREATE') return [];
  return Object.keys(patch).filter(
    (field) =>
      Object.hasOwn(current, field) &&
      !sameValue(current[field], before[field] ?? null) &&
      !sameValue(current[field], patch[field]),
  );
}

/** What a request lies in, as far as rights to it go. */
export function resourceOfRequest({ kind, record, regionCode, park }: ChangeRequestRead) {
  const own = { kind, id: record } as const;
  return { regionCode, records: park === null ? [own] : [own, { kind: 'PARK', id: park } as const] };
}

/** Only the names that this request needs. */
function namesFor({ patch, before, regionCode }: ChangeRequestRead, current: Values, names: Names): Names {
  const text = JSON.stringify([patch, before, current, regionCode]);
  return Object.fromEntries(Object.entries(names).filter(([id]) => text.includes(`"${id}"`)));
}
