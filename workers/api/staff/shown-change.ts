import { may } from '#core/access/may.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { ShownChange, StaffValues } from '#core/schemas/staff.ts';
import { toIso } from '#core/time.ts';
import type { SqlPort } from '#db/port.ts';
import type { ChangeRequestRead } from '#db/queries/change-requests.ts';
import { readStates } from '#db/queries/record-state.ts';
import { sql } from '#db/queries/sql.ts';
import { readNames } from '#db/queries/staff-references.ts';
import { fromStates, namesInValues } from '#db/queries/staff-values.ts';
import { auditName, type Who } from '../who.ts';
import { conflictsOf } from './conflicts.ts';
import { resourceOfRequest } from './seen-requests.ts';

type Names = Readonly<Record<string, string>>;

/** Change requests as the caller sees them: every field as it was, as it is now and as it is to be, with all names. */
export async function shownChanges(
  db: SqlPort,
  who: Who,
  requests: readonly ChangeRequestRead[],
): Promise<ShownChange[]> {
  const current = new Map<string, StaffValues>();
  const names: Names[] = [await figureNames(db, requests), await namesOfMerged(db, requests)];
  for (const kind of new Set(requests.map((request) => request.kind))) {
    if (kind === 'FIGURE') continue;
    const ofKind = requests.filter((request) => request.kind === kind);
    const now = await currentValues(db, kind, ofKind);
    for (const [id, values] of now.values) current.set(id, values);
    const told = ofKind.flatMap(({ before, patch }) => [before, patch]);
    names.push(now.names, await namesInValues(db, kind, told));
  }
  const known = Object.assign({}, ...names) as Names; // all of them are names by id
  return requests.map((request) => shown(request, current.get(request.record) ?? null, known, who));
}

async function currentValues(db: SqlPort, kind: StaffKind, requests: readonly ChangeRequestRead[]) {
  const ids = [...new Set(requests.map(({ record }) => record))];
  const which = sql`r.public_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  const stored = await readStates(db, kind, which, ids.length);
  const states = stored.map(({ state }) => state);
  const { values, names } = await fromStates(db, kind, states);
  return { names, values: states.map((state, i) => [String(state.publicId), values[i] ?? {}] as const) };
}

async function figureNames(db: SqlPort, requests: readonly ChangeRequestRead[]): Promise<Names> {
  const patches = requests.filter(({ kind }) => kind === 'FIGURE').map(({ patch }) => patch);
  if (patches.length === 0) return {};
  const texts = (keys: readonly string[]) =>
    patches.flatMap((patch) => keys.map((key) => patch[key])).filter((value) => typeof value === 'string');
  return readNames(db, texts(['park', 'document', 'supersedes']), texts(['region']));
}

async function namesOfMerged(db: SqlPort, requests: readonly ChangeRequestRead[]): Promise<Names> {
  const ids = requests.flatMap(({ into }) => into ?? []);
  return ids.length === 0 ? {} : readNames(db, ids, []);
}

const OPEN: readonly ChangeRequestRead['status'][] = ['DRAFT', 'SUBMITTED', 'RETURNED'];

function shown(request: ChangeRequestRead, now: StaffValues | null, names: Names, who: Who): ShownChange {
  const author = request.submittedBy ?? request.createdBy;
  const open = OPEN.includes(request.status);
  const rights = may(who, 'change.approve', resourceOfRequest(request), author);
  const fields = fieldsOf(request, now);
  const told = new Set(fields.flatMap(({ before, current, wanted }) => idsIn([before, current, wanted])));
  const { into } = request;
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
    fields,
    names: Object.fromEntries(Object.entries(names).filter(([id]) => told.has(id))),
    conflicts: open && now !== null ? conflictsOf(request, now).map(({ field }) => field) : [],
    doubts: request.doubts,
    movedM: request.movedM,
    into: into === null ? null : { id: into, name: names[into] ?? into },
    reason: request.reason,
    returnReason: request.returnReason,
    createdBy: request.createdByName ?? request.createdBy,
    createdAt: toIso(request.createdAt),
    submittedBy: request.submittedBy === null ? null : (request.submittedByName ?? request.submittedBy),
    submittedAt: isoOrNull(request.submittedAt),
    decidedBy: request.decidedBy === null ? null : (request.decidedByName ?? request.decidedBy),
    decidedAt: isoOrNull(request.decidedAt),
    own: request.createdBy === auditName(who),
    mayDecide: rights === 'YES' && (request.status === 'SUBMITTED' || request.status === 'APPLIED'),
  };
}

/** A new record is told by what it holds now, as long as nobody has decided; everything else by what is asked for. */
function fieldsOf({ action, kind, status, patch, before }: ChangeRequestRead, now: StaffValues | null) {
  const isNew = action === 'CREATE' && kind !== 'FIGURE';
  const wanted = isNew && OPEN.includes(status) && now !== null ? now : patch;
  const keys = Object.keys(wanted).filter((key) => action !== 'CREATE' || !isEmpty(wanted[key]));
  return keys.map((field) => ({
    field,
    before: before[field] ?? null,
    current: action === 'CREATE' ? null : (now?.[field] ?? null),
    wanted: wanted[field] ?? null,
  }));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** Texts anywhere in values: those among them that are ids or codes have names. */
function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(idsIn);
}

function isoOrNull(at: number | null): string | null {
  return at === null ? null : toIso(at);
}
