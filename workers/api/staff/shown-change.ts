import { may } from '#core/access/may.ts';
import { authorsOf, isOwnRequest } from '#core/machines/change-request.ts';
import { fieldsOf, type StaffKind } from '#core/records/catalogue.ts';
import { isEmptyValue } from '#core/records/check-value.ts';
import type { ShownChange } from '#core/schemas/staff.ts';
import { toIso } from '#core/time.ts';
import type { SqlPort } from '#db/port.ts';
import type { ChangeRequestRead } from '#db/queries/change-requests.ts';
import { readStates } from '#db/queries/record-state.ts';
import { sql } from '#db/queries/sql.ts';
import { sourceNames } from '#db/queries/staff-figures.ts';
import { type Names, readNames } from '#db/queries/staff-references.ts';
import { fromStates, namesInValues, type Values } from '#db/queries/staff-values.ts';
import { auditName, type Who } from '../who.ts';
import { accountWord } from './account-word.ts';
import { conflictsOf } from './conflicts.ts';
import { decidesThere, type OtherPlace, otherPlaces } from './other-places.ts';
import { resourceOfRequest } from './seen-requests.ts';

/** Change requests as the caller sees them: field by field with what stands there now, and what others changed meanwhile. */
export async function shownChanges(
  db: SqlPort,
  who: Who,
  requests: readonly ChangeRequestRead[],
): Promise<ShownChange[]> {
  const waiting = requests.filter(waits);
  const [current, places] = await Promise.all([currentValues(db, requests), otherPlaces(db, waiting)]);
  return requests.map((request) => {
    const values = current.values.get(subjectOf(request)) ?? {};
    return shownChange(request, { values, names: current.names, place: places.get(request.id) }, who);
  });
}

function waits({ status }: ChangeRequestRead): boolean {
  return status === 'SUBMITTED' || status === 'APPLIED';
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
  const names = await namesBesides(db, requests);
  return {
    values: new Map(read.flatMap(({ values }) => values)),
    names: Object.assign({}, names, ...read.map((each) => each.names)),
  };
}

/** Of the records that stay after merges, and of what new figures name. */
async function namesBesides(db: SqlPort, requests: readonly ChangeRequestRead[]): Promise<Names> {
  const figures = requests.filter(({ kind }) => kind === 'FIGURE').map(({ patch }) => patch);
  const texts = (key: string) => figures.map((patch) => patch[key]).filter((value) => typeof value === 'string');
  const ids = [...requests.flatMap(({ into }) => into ?? []), ...texts('park')];
  const [records, sources] = await Promise.all([
    readNames(db, ids, texts('region')),
    sourceNames(db, [...texts('document'), ...texts('supersedes')]),
  ]);
  return { ...records, ...sources };
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

/** One request beside what its record holds now. */
export function shownChange(
  request: ChangeRequestRead,
  {
    values: current,
    names,
    place,
  }: { readonly values: Values; readonly names: Names; readonly place?: OtherPlace | undefined },
  who: Who,
): ShownChange {
  const account = auditName(who);
  const verdict = waits(request) ? may(who, 'change.approve', resourceOfRequest(request), authorsOf(request)) : null;
  const isOwn = isOwnRequest(request, account);
  const decides = verdict === 'YES' && decidesThere(who, place);
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
    conflicts: isOpen(request) ? conflictsOf(request, current).map(({ field }) => field) : [],
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
    own: isOwn,
    mayDecide: decides,
    undecidable:
      verdict === 'OWN_WORK' && !isOwn
        ? { because: 'WROTE' }
        : verdict === 'YES' && !decides
          ? { because: 'PLACE', place: place?.name ?? '' }
          : null,
  };
}

/** Whether it can still come to something; what is decided is told as it was asked for. */
function isOpen({ status }: ChangeRequestRead): boolean {
  return status === 'DRAFT' || status === 'SUBMITTED' || status === 'RETURNED';
}

/** A new record is shown whole, as it stands, until somebody has decided. */
function shownFields(request: ChangeRequestRead, current: Values): ShownChange['fields'] {
  const { kind, action, patch, before } = request;
  if (action === 'CREATE' && kind !== 'FIGURE' && (isOpen(request) || Object.keys(patch).length === 0)) {
    const filled = fieldsOf(kind).filter((field) => !isEmptyValue(field, current[field.key]));
    return filled.map(({ key }) => ({ field: key, before: null, current: null, wanted: current[key] }));
  }
  const given = Object.keys(patch).filter((field) => action !== 'CREATE' || patch[field] !== null);
  return given.map((field) => ({
    field,
    before: before[field] ?? null,
    current: action === 'CREATE' ? null : (current[field] ?? null),
    wanted: patch[field] ?? null,
  }));
}

/** Only the names that this request needs. */
function namesFor({ patch, before, regionCode }: ChangeRequestRead, current: Values, names: Names): Names {
  const text = JSON.stringify([patch, before, current, regionCode]);
  return Object.fromEntries(Object.entries(names).filter(([id]) => text.includes(`"${id}"`)));
}
