import * as z from 'zod';
import type { RecordKind } from '../ids.ts';
import { dateParam } from '../input/text-params.ts';
import type { StaffKind } from '../records/catalogue.ts';
import type { RecordWarning } from '../records/check-record.ts';
import type { ChangeAction, ChangeStatus } from '../terms/change.ts';
import type { PublicationStatus, VerifyState } from '../terms/position.ts';
import type { Point } from './common.ts';

/**
 * Values of a record by field key, each as its kind of field says (`#core/records/field.ts`). A request names the fields it
 * changes and no others.
 */
export type StaffValues = Readonly<Record<string, unknown>>;

const EXPECTED_KEY = '16–64 个字母、数字或 - _';
/** Made by the page for this one act: the same key again brings the same answer and no second change. */
const key = z.string(EXPECTED_KEY).regex(/^[\w-]{16,64}$/, EXPECTED_KEY);
const values = z.record(z.string(), z.unknown(), '字段与值');
const version = z.int('所看到的版本号').min(0, '所看到的版本号');
const reason = z.string('原因').trim().max(500, '原因，不超过 500 字').nullable();
const said = z.string('原因').trim().min(1, '请写明原因').max(500, '原因，不超过 500 字');

/** A new record: kept as a draft, or submitted for approval at once. */
export const newRecordBody = z.strictObject({ key, values, submit: z.boolean('true 或 false'), reason });
/**
 * Fields of a record to change. What is public at once is written; the rest becomes a change request, submitted for
 * approval or kept as a draft.
 */
export const editRecordBody = z.strictObject({ key, version, values, submit: z.boolean('true 或 false'), reason });
/** Acts on a record that say nothing but why. */
export const actBody = z.strictObject({ key, version, reason });
export const reasonedActBody = z.strictObject({ key, version, reason: said });
/**
 * 核实: someone was there on `on` (today in Asia/Shanghai unless told); fields that were found different come along, and what
 * of them needs approval is submitted unless it is to be kept as a draft.
 */
export const verifyBody = z.strictObject({
  key,
  version,
  on: dateParam.nullable(),
  values,
  submit: z.boolean('true 或 false').default(true),
  reason,
});
/** Takes one's own 核实 back, as long as nothing was written since: the version is the one that it led to. */
export const unverifyBody = z.strictObject({ key, version });
/** Several records, the same fields of each; versions as seen. All or none. */
export const bulkEditBody = z.strictObject({
  key,
  records: z
    .array(z.strictObject({ id: z.string('编号'), version }), '记录')
    .min(1, '至少一条')
    .max(200, '最多 200 条'),
  values,
  submit: z.boolean('true 或 false'),
  reason,
});
/** The record that goes into another one; the address names the one that stays. */
export const mergeBody = z.strictObject({
  key,
  version,
  from: z.string('编号'),
  fromVersion: version,
  values,
  reason: said,
});
/** Change requests to decide together, all or none. */
export const decideBody = z.strictObject({
  key,
  decision: z.enum(['APPROVE', 'RETURN', 'REVIEW'], 'APPROVE、RETURN 或 REVIEW'),
  changes: z
    .array(z.strictObject({ id: z.string('编号'), version }), '变更')
    .min(1, '至少一条')
    .max(100, '最多 100 条'),
  reason,
});

export type VerifyAsked = z.output<typeof verifyBody>;
export type DecideChanges = z.output<typeof decideBody>;

/** Answer to a decision: the requests as they stand now, and the version of the record that each led to. */
export interface Decided {
  readonly items: readonly {
    readonly id: string;
    readonly version: number;
    readonly status: ChangeStatus;
    readonly recordVersion: number | null;
  }[];
}

/** One row of a list of staff: the values of its plain fields; what is long (hours, boundary, stops …) is left out. */
export interface StaffRow {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly status: PublicationStatus;
  readonly isIllustrative: boolean;
  readonly updatedAt: string;
  readonly values: StaffValues;
  /** Positions only. */
  readonly verifyState: VerifyState | null;
  readonly verifiedOn: string | null;
  /** Change requests about it that wait for approval. */
  readonly pending: number;
}

/** Where a record of a list is that has no place of its own: at one that it refers to, or at a coming stop. */
export interface RowPlace {
  readonly id: string;
  readonly kind: RecordKind;
  readonly name: string;
  readonly point: Point | null;
  readonly isIllustrative: boolean;
  /** Of a stop of a 流动阵地: instants. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

export interface RowPlaces {
  readonly items: readonly RowPlace[];
  /** Ids of places that belong together as the two sides of a pairing. */
  readonly lines: readonly (readonly [a: string, b: string])[];
  /** There are more than are told. */
  readonly more: boolean;
}

export interface StaffPage {
  readonly items: readonly StaffRow[];
  readonly nextCursor: string | null;
  readonly asOf: string;
  /** Names of the records and regions that the values point at, by id or code. */
  readonly names: Readonly<Record<string, string>>;
  /** By id of the row, where they were asked for: of rows that refer to something which lies somewhere. */
  readonly places?: Readonly<Record<string, RowPlaces>>;
}

/** What the caller may do with the record now; the API decides again at each act. */
export interface StaffRights {
  readonly edit: boolean;
  readonly submit: boolean;
  readonly approve: boolean;
  readonly verify: boolean;
  readonly link: boolean;
}

export interface StaffRecord extends Omit<StaffRow, 'pending'> {
  readonly kind: StaffKind;
  readonly createdAt: string;
  /** Why it was returned, suspended or withdrawn. */
  readonly statusReason: string | null;
  /** It was sent once: for approval, of a pairing to its two sides. */
  readonly sent: boolean;
  readonly nextReviewOn: string | null;
  readonly names: Readonly<Record<string, string>>;
  readonly rights: StaffRights;
  /** Open change requests about it, newest first: drafts of the caller's own, submitted, returned, applied. */
  readonly changes: readonly ShownChange[];
  /** What hangs on it, counted by kind, e.g. organisations below, sites in a park. */
  readonly attached: readonly { readonly kind: StaffKind; readonly role: string; readonly count: number }[];
  /** Its page for residents, where there is one and it is public. */
  readonly publicPath: string | null;
  /** The record that answers for it since a merge. */
  readonly mergedInto: string | null;
  /** What is worth a second look and stops nothing. */
  readonly warnings: readonly RecordWarning[];
}

/** A record to choose, with what tells it from others of its name: its region and park. */
export interface FoundRecord {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
}

/** Answer to a write. */
export interface StaffWritten {
  readonly id: string;
  /** Version of the record after the write. */
  readonly version: number;
  /** Fields that are written now. */
  readonly applied: readonly string[];
  /** The request that the other fields became. */
  readonly change: ShownChange | null;
  /** What is worth a second look in the record as it would be. */
  readonly warnings: readonly RecordWarning[];
}

export interface ShownChange {
  readonly id: string;
  readonly version: number;
  readonly kind: StaffKind | 'FIGURE';
  readonly record: string;
  readonly title: string;
  readonly regionCode: string;
  readonly regionName: string;
  readonly action: ChangeAction;
  readonly status: ChangeStatus;
  /** Field by field: as it was when asked for, as it is now, as it is to be. */
  readonly fields: readonly {
    readonly field: string;
    readonly before: unknown;
    readonly current: unknown;
    readonly wanted: unknown;
  }[];
  readonly names: Readonly<Record<string, string>>;
  /** Fields that others changed meanwhile. */
  readonly conflicts: readonly string[];
  readonly doubts: readonly string[];
  /** Metres; null where no point moves. */
  readonly movedM: number | null;
  readonly into: { readonly id: string; readonly name: string } | null;
  readonly reason: string | null;
  readonly returnReason: string | null;
  /** Names or posts of accounts, for colleagues only. */
  readonly createdBy: string;
  readonly createdAt: string;
  readonly submittedBy: string | null;
  readonly submittedAt: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  /** Whether the caller made it, and may decide it. */
  readonly own: boolean;
  readonly mayDecide: boolean;
  /**
   * Why the caller, who decides where the record lies, does not decide this: they wrote a part of the new record that
   * somebody else sent, or it concerns another place as well.
   */
  readonly undecidable: { readonly because: 'WROTE' } | { readonly because: 'PLACE'; readonly place: string } | null;
}

/** One version in the history of a record. */
export interface StaffVersion {
  readonly version: number;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly who: string;
  readonly why: string;
  /** What this version changed against the one before; empty for the first. */
  readonly fields: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
  /** 公开状态, where this version changed it. */
  readonly status: PublicationStatus | null;
}

export interface StaffHistory {
  readonly items: readonly StaffVersion[];
  /** `before` of the next page; null = the end. */
  readonly nextBefore: number | null;
  readonly names: Readonly<Record<string, string>>;
}

/** One kind of thing to do in the inbox; other kinds of case join by a code of their own. */
export interface InboxSection {
  readonly code: string;
  /** How many there are, counted up to `max`. */
  readonly count: number;
  readonly max: number;
  readonly items: readonly InboxItem[];
}

export interface InboxItem {
  readonly id: string;
  readonly title: string;
  /** What it is about: a record's kind where it is about one, and a code whose meaning its section knows. */
  readonly kind: StaffKind | 'FIGURE' | null;
  readonly what: string | null;
  /** What somebody said about it: a reason, a visitor's words. */
  readonly said: string | null;
  readonly regionName: string | null;
  /** Name or post of whoever it comes from, for colleagues. */
  readonly from: string | null;
  readonly at: string;
  /** Date by which it is due; null = none. */
  readonly dueOn: string | null;
  /** Page of the console that deals with it, behind `/staff/`. */
  readonly path: string;
}
