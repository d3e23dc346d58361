import type { RecordKind } from '#core/ids.ts';
import type { PlainState } from './record-state.ts';

/** A record that a state points at, by row id. */
export interface RowRef {
  readonly kind: RecordKind;
  readonly rowId: number;
}

/** A record that values name, as the database has it. */
export interface NamedRecord extends RowRef {
  readonly id: string;
  readonly name: string;
  /** Of a village VILLAGE or COMMUNITY, of a partner unit SCHOOL or RESIDENT_UNIT; else the kind itself. */
  readonly subKind: string;
}

export interface ReadContext {
  /** Public id of a row; null where it is gone. */
  readonly idOf: (ref: RowRef) => string | null;
}

export interface CodecWrite {
  /** The state before; of a new record the empty one. */
  readonly before: PlainState;
  /** What the fields before this one have written. */
  readonly patch: PlainState;
  readonly named: (id: string) => NamedRecord;
  /** Who writes, and when (ms UTC). */
  readonly who: string;
  readonly now: number;
}

/** How the value of a field stands in a record's state. */
export interface FieldCodec {
  /** Keys of the state that hold it. */
  readonly keys: readonly string[];
  /** The value as the staff API has it; undefined where the state is older than the field. */
  readonly read: (state: PlainState, context: ReadContext) => unknown;
  readonly write: (value: unknown, context: CodecWrite) => PlainState;
  /** Records that the state points at. */
  readonly refs?: (state: PlainState) => readonly RowRef[];
}
