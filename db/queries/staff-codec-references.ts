import type { RecordKind } from '#core/ids.ts';
import { inOrder, type PartyValue } from '#core/records/check/parties.ts';
import type { PartyKind } from '#core/terms/pairing.ts';
import type { PlainState } from './record-state.ts';
import type { FieldCodec, RowRef } from './staff-codec-types.ts';

/** One record by its row id. */
export function recordCodec(key: string, kind: RecordKind): FieldCodec {
  const refOf = (state: PlainState): RowRef | null => {
    const rowId = state[key];
    return typeof rowId === 'number' ? { kind, rowId } : null;
  };
  return {
    keys: [key],
    read: (state, { idOf }) => {
      const ref = refOf(state);
      return ref === null ? nothing(state, key) : idOf(ref);
    },
    write: (value, { named }) => ({ [key]: typeof value === 'string' ? named(value).rowId : null }),
    refs: (state) => {
      const ref = refOf(state);
      return ref === null ? [] : [ref];
    },
  };
}

/** The kind of record behind each kind of party. */
export const partyRecord: Readonly<Record<PartyKind, RecordKind>> = {
  ENTERPRISE: 'ENTERPRISE',
  VILLAGE: 'VILLAGE',
  COMMUNITY: 'VILLAGE',
  ORGANISATION: 'ORGANISATION',
  SCHOOL: 'PARTNER_UNIT',
  RESIDENT_UNIT: 'PARTNER_UNIT',
};

/** One side of a pairing: which table it is in follows from the kind of party. */
export function partyCodec(side: 'a' | 'b'): FieldCodec {
  const [kindKey, idKey] = [`${side}Kind`, `${side}Id`] as const;
  const refOf = (state: PlainState): RowRef | null => {
    const [party, rowId] = [state[kindKey], state[idKey]];
    if (typeof rowId !== 'number') return null;
    return { kind: partyRecord[party as PartyKind], rowId }; // a checked column
  };
  return {
    keys: [kindKey, idKey],
    read: (state, { idOf }) => {
      const ref = refOf(state);
      return ref === null ? nothing(state, idKey) : idOf(ref);
    },
    write: (value, { named }) => {
      if (typeof value !== 'string') return { [kindKey]: null, [idKey]: null };
      const { subKind, rowId } = named(value);
      return { [kindKey]: subKind, [idKey]: rowId };
    },
    refs: (state) => {
      const ref = refOf(state);
      return ref === null ? [] : [ref];
    },
  };
}

/** Several records: members of a cluster by row id, bearers of an honour by kind and row id. */
export function recordsCodec(key: string): FieldCodec {
  const refsOf = (state: PlainState): readonly RowRef[] => {
    const list = state[key];
    return Array.isArray(list) ? list.map(toRef) : [];
  };
  return {
    keys: [key],
    read: (state, { idOf }) => {
      if (state[key] === undefined) return undefined;
      return refsOf(state)
        .flatMap((ref) => idOf(ref) ?? [])
        .sort();
    },
    write: (value, { named }) => {
      const records = (Array.isArray(value) ? value : []).map((id) => named(String(id)));
      return { [key]: records.map(({ kind, rowId }) => (key === 'members' ? rowId : { kind, recordId: rowId })) };
    },
    refs: refsOf,
  };
}

interface PartyRow {
  readonly kind: RecordKind;
  readonly recordId: number;
  readonly roleText: string;
  readonly stopNo: number | null;
}

function partyRowsOf({ parties }: PlainState): readonly PartyRow[] | undefined {
  return Array.isArray(parties) ? (parties as PartyRow[]) : undefined; // the link of that name
}

/** Who took part in an activity, each with its role and its place in the route; who is gone is no party any more. */
export const partiesCodec: FieldCodec = {
  keys: ['parties'],
  read: (state, { idOf }) =>
    partyRowsOf(state)
      ?.flatMap((row): PartyValue[] => {
        const item = idOf(toRef(row));
        return item === null ? [] : [{ item, role: row.roleText, stop: row.stopNo }];
      })
      .sort(inOrder),
  write: (value, { named }) => ({
    parties: (value as readonly PartyValue[]) // a checked list of them
      .map(({ item, role, stop }): PartyRow => {
        const { kind, rowId } = named(item);
        return { kind, recordId: rowId, roleText: role, stopNo: stop };
      }),
  }),
  refs: (state) => (partyRowsOf(state) ?? []).map(toRef),
};

function toRef(kept: unknown): RowRef {
  if (typeof kept === 'number') return { kind: 'SITE', rowId: kept };
  const { kind, recordId } = kept as { kind: RecordKind; recordId: number }; // a row of honour_subject
  return { kind, rowId: recordId };
}

function nothing(state: PlainState, key: string): null | undefined {
  return state[key] === undefined ? undefined : null;
}
