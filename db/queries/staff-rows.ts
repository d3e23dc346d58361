import { fieldsOf, type StaffKind } from '#core/records/catalogue.ts';
import type { Field } from '#core/records/field.ts';
import type { StaffPage, StaffRow } from '#core/schemas/staff.ts';
import { shanghaiDate, toIso } from '#core/time.ts';
import { verifyStateOn } from '#core/verify-state.ts';
import type { SqlPort } from '../port.ts';
import { type PageRequest, toPage } from './page.ts';
import { readRows, rows } from './read.ts';
import { type RecordState, recordSpecs } from './record-spec.ts';
import { type PlainState, readStates, typedState } from './record-state.ts';
import { sql } from './sql.ts';
import { codecOf } from './staff-codec.ts';
import { type StaffFilter, type StaffSort, staffKeys, staffOrder } from './staff-list.ts';
import type { Names } from './staff-references.ts';
import { fromStates, type Values } from './staff-values.ts';
import type { View } from './view.ts';

/** Kinds of value that are too long for a row of a list. */
const LONG: readonly Field['value']['is'][] = [
  'HOURS',
  'CLOSURES',
  'DAY_EXCEPTIONS',
  'STOPS',
  'ITEMS',
  'ACTIVITIES',
  'POLYGON',
  'RECORDS',
  'PARTIES',
];

/** The fields that a list of staff carries. A grid is nowhere but in its outline, which the map beside its list draws. */
export function rowFields(kind: StaffKind): readonly Field[] {
  return fieldsOf(kind).filter(({ value: { is } }) => !LONG.includes(is) || (kind === 'GRID' && is === 'POLYGON'));
}

/** One page of the records of a kind that lie where the caller may read, whatever their state. */
export async function listStaffRows(
  db: SqlPort,
  kind: StaffKind,
  list: {
    readonly filter: StaffFilter;
    readonly request: PageRequest;
    readonly sort: StaffSort;
    /** Every field, those too that are long. */
    readonly whole?: boolean;
  },
  view: View,
): Promise<StaffPage> {
  const { filter, request, sort, whole = false } = list;
  const order = staffOrder(kind, sort);
  const keys = await readRows(db, rows<{ id: number; k: string | number }>(staffKeys(kind, filter, request, sort)));
  const fields = whole ? fieldsOf(kind) : rowFields(kind);
  const ids = JSON.stringify(keys.map(({ id }) => id));
  const links = recordSpecs[kind].links.filter((link) =>
    fields.some((field) => codecOf(kind, field).keys.includes(link)),
  );
  const stored = await readStates(db, kind, sql`r.id IN (SELECT value FROM json_each(${ids}))`, keys.length, links);
  const states = new Map(stored.map(({ id, state }) => [id, state]));
  const inOrder = keys.flatMap(({ id, k }) => {
    const state = states.get(id);
    return state === undefined ? [] : [{ k, id: String(state.publicId), state }];
  });
  const { values, names } = await fromStates(
    db,
    kind,
    inOrder.map(({ state }) => state),
    fields,
  );
  const pending = await waiting(
    db,
    kind,
    inOrder.map(({ id }) => id),
  );
  const full = inOrder.map((row, i) => ({ ...row, values: values[i] ?? {} }));
  const page = toPage(
    full,
    { limit: request.limit, order, now: view.now },
    ({ id, state, values: read }): StaffRow => ({
      ...staffRow(kind, state, { values: read, names }, view),
      pending: Number(pending.has(id)),
    }),
  );
  return { ...page, names };
}

/** What a list and a page say of a record besides its requests. */
export function staffRow(
  kind: StaffKind,
  state: PlainState,
  { values, names }: { readonly values: Values; readonly names: Names },
  { now }: View,
): Omit<StaffRow, 'pending'> {
  const common = typedState('SITE', state); // of every kind what is read of it here; the dates of positions only
  return {
    id: common.publicId,
    version: common.version,
    title: titleOf(kind, common.publicId, values, names),
    status: common.publicationStatus,
    isIllustrative: common.isIllustrative === 1,
    updatedAt: toIso(common.updatedAt),
    values,
    verifyState: kind === 'SITE' ? verifyStateOn(verification(common), shanghaiDate(now)) : null,
    verifiedOn: kind === 'SITE' ? common.verifiedOn : null,
  };
}

function verification({ verifiedOn, nextReviewOn }: RecordState<'SITE'>) {
  return { verifiedOn, nextReviewOn };
}

/** What a record is called: its name, of a pairing its two sides, of a contact point the office. */
export function titleOf(kind: StaffKind, id: string, values: Values, names: Names): string {
  if (kind === 'PAIRING') return [values.a, values.b].map((side) => names[String(side)] ?? '').join(' — ');
  const title = kind === 'CONTACT_POINT' ? values.officeTitle : values.name;
  return typeof title === 'string' ? title : id;
}

/** Records about which a request waits for approval. */
async function waiting(db: SqlPort, kind: StaffKind, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await readRows(
    db,
    rows<{ id: string }>(sql`SELECT q.record_public_id AS id FROM json_each(${JSON.stringify(ids)}) j
      CROSS JOIN change_request q ON q.kind = ${kind} AND q.record_public_id = j.value AND q.status = 'SUBMITTED'`),
  );
  return new Set(found.map(({ id }) => id));
}
