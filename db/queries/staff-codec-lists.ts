import type { Closure } from '#core/hours/open-state.ts';
import type { DateException } from '#core/hours/opening-hours.ts';
import type { PairingActivityValue } from '#core/records/check/activities.ts';
import type { OfferedItem } from '#core/records/check/references.ts';
import type { StopValue } from '#core/records/check/stops.ts';
import { unwrap } from '#core/result.ts';
import { fromIso, toIso } from '#core/time.ts';
import type { LinkValues } from './link-specs.ts';
import type { PlainState } from './record-state.ts';
import { pointCodec } from './staff-codec-point.ts';
import type { FieldCodec, RowRef } from './staff-codec-types.ts';

/** A list of rows of a table of their own. A row that says the same as one that is there keeps what it carries besides. */
function rowsCodec<K extends keyof LinkValues, Value>(
  key: K,
  toValue: (row: Row<K>, context: Parameters<FieldCodec['read']>[1]) => Value,
  toRow: (value: Value, context: Parameters<FieldCodec['write']>[1]) => Row<K>,
  isSame: (row: Row<K>, value: Value) => boolean,
): FieldCodec {
  return {
    keys: [key],
    read: (state, context) => rowsOf(state, key)?.map((row) => toValue(row, context)),
    write: (value, context) => {
      const before = rowsOf(context.before, key) ?? [];
      const values = value as readonly Value[]; // a checked list of the kind
      return { [key]: values.map((each) => before.find((row) => isSame(row, each)) ?? toRow(each, context)) };
    },
  };
}

type Row<K extends keyof LinkValues> = LinkValues[K] extends (infer R)[] ? R : never;

function rowsOf<K extends keyof LinkValues>(state: PlainState, key: K): Row<K>[] | undefined {
  return state[key] as Row<K>[] | undefined; // the link of that name
}

const closures = rowsCodec<'closures', Closure>(
  'closures',
  ({ fromOn, toOn, reason }) => ({ from: fromOn, to: toOn, reason }),
  ({ from, to, reason }, { who, now }) => ({ fromOn: from, toOn: to, reason, enteredBy: who, enteredAt: now }),
  (row, { from, to, reason }) => row.fromOn === from && row.toOn === to && row.reason === reason,
);

const dayExceptions = rowsCodec<'dayExceptions', DateException>(
  'dayExceptions',
  ({ fromOn, toOn, spans, reason }) => ({ from: fromOn, to: toOn, spans: JSON.parse(spans), reason }),
  ({ from, to, spans, reason }) => ({ fromOn: from, toOn: to, spans: JSON.stringify(spans), reason }),
  () => false,
);

/** The point of a stop stands in the columns of every point. */
const stops = rowsCodec<'stops', StopValue>(
  'stops',
  (row, context) => ({
    place: row.placeText,
    point: pointCodec.read(row, context) as StopValue['point'], // read from the columns of a point
    startsAt: toIso(row.startsAt),
    endsAt: toIso(row.endsAt),
  }),
  ({ place, point, startsAt, endsAt }, context) =>
    ({
      ...pointCodec.write(point, context),
      placeText: place,
      startsAt: unwrap(fromIso(startsAt)),
      endsAt: unwrap(fromIso(endsAt)),
      isIllustrative: context.before.isIllustrative ?? 0,
    }) as Row<'stops'>, // with the columns of a point; the write path adds its cell
  (row, { place, point, startsAt, endsAt }) =>
    row.placeText === place &&
    toIso(row.startsAt) === startsAt &&
    toIso(row.endsAt) === endsAt &&
    JSON.stringify(pointCodec.read(row, { idOf: () => null })) === JSON.stringify(point),
);

/** Rows stand by row id, values by public id; an item that is gone is no value any more. */
const items: FieldCodec = {
  keys: ['items'],
  read: (state, { idOf }) =>
    rowsOf(state, 'items')
      ?.flatMap(({ serviceItemId, promiseHours }) => {
        const item = idOf(itemRef(serviceItemId));
        return item === null ? [] : [{ item, promiseHours }];
      })
      .sort((a, b) => (a.item < b.item ? -1 : 1)),
  write: (value, { named }) => ({
    items: (value as readonly OfferedItem[]) // a checked list of them
      .map(({ item, promiseHours }) => ({ serviceItemId: named(item).rowId, promiseHours })),
  }),
  refs: (state) => (rowsOf(state, 'items') ?? []).map(({ serviceItemId }) => itemRef(serviceItemId)),
};

function itemRef(rowId: number): RowRef {
  return { kind: 'SERVICE_ITEM', rowId };
}

const activities = rowsCodec<'activities', PairingActivityValue>(
  'activities',
  ({ kind, happenedOn, summary, amountFen }) => ({ kind, on: happenedOn, summary, amountFen }),
  ({ kind, on, summary, amountFen }, { before, now }) => ({
    kind,
    happenedOn: on,
    summary,
    amountFen,
    createdAt: now,
    isIllustrative: Number(before.isIllustrative ?? 0),
    sourceDocumentId: null,
    sourceText: null,
    asOf: null,
  }),
  (row, { kind, on, summary, amountFen }) =>
    row.kind === kind && row.happenedOn === on && row.summary === summary && row.amountFen === amountFen,
);

/** By the kind of value. */
export const listCodecs = {
  CLOSURES: closures,
  DAY_EXCEPTIONS: dayExceptions,
  STOPS: stops,
  ITEMS: items,
  ACTIVITIES: activities,
} as const satisfies Readonly<Record<string, FieldCodec>>;
