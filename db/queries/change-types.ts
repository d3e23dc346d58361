import type { Link } from '#core/schemas/common.ts';
import type { Pinyin } from '#core/search/initials.ts';
import type { Statement } from '../port.ts';
import type { AuditEvent } from './audit.ts';
import type { RecordPatch, WrittenKind } from './record-spec.ts';

/** One change of one record. `expectedVersion` is the version the writer saw; 0 makes a new record of the given id. */
export interface ChangeOf<K extends WrittenKind> {
  readonly kind: K;
  /** Public id. */
  readonly id: string;
  readonly expectedVersion: number;
  readonly patch: RecordPatch<K>;
  /** Reason, as history and audit show it. */
  readonly why: string;
}
export type Change = { readonly [K in WrittenKind]: ChangeOf<K> }[WrittenKind];

/** Who writes, when, and the readings that search needs. */
export interface WriteContext {
  /** Account id, or `system`. */
  readonly who: string;
  /** Instant, ms UTC. */
  readonly now: number;
  readonly pinyin: Pinyin;
  readonly ip?: string | null;
  /** Statements that go first in the batch, e.g. the claim of a request's key with its answer; written without a change too. */
  readonly first?: (applied: readonly Applied[]) => readonly Statement[];
  /** Audit lines besides those of the changes, e.g. that a change was returned; written without a change too. */
  readonly events?: readonly AuditEvent[];
}

export interface Applied {
  readonly id: string;
  /** Version after the change; the old one where nothing changed. */
  readonly version: number;
  /** Names of the fields that changed. */
  readonly fields: readonly string[];
}

/** One field of a stale write, so that a person can decide: what they saw, what it is now, what they want. */
export interface FieldDifference {
  readonly field: string;
  /** Null for a whole state that was never kept. */
  readonly seen: unknown;
  readonly current: unknown;
  readonly wanted: unknown;
}

export type ChangeRefusal =
  | { readonly code: 'NOT_FOUND'; readonly id: string }
  | {
      readonly code: 'STALE_VERSION';
      readonly id: string;
      readonly currentVersion: number;
      readonly difference: readonly FieldDifference[];
    }
  /** Field is unknown, derived, or set once only. */
  | { readonly code: 'FIELD_NOT_WRITABLE'; readonly id: string; readonly field: string }
  /** A rule of the record itself is broken, e.g. a station without its tier. */
  | { readonly code: 'INCONSISTENT'; readonly id: string; readonly field: string }
  /** The outline of a grid takes ground of other grids of the same park. */
  | { readonly code: 'GROUND_TAKEN'; readonly id: string; readonly field: 'boundary'; readonly by: readonly Link[] }
  /** Another record has the value that must be unique, e.g. the same open pairing. */
  | { readonly code: 'CONFLICT'; readonly constraint: string };
