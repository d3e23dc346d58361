import * as z from 'zod';
import type { TakenCode } from '../import/checks/unique-values.ts';
import { sendKey } from '../input/voice-fields.ts';
import { type StaffKind, staffKinds } from '../records/catalogue.ts';
import type { ImportStatus } from '../terms/change.ts';

/** Rows of one chunk; their JSON is at most 1 MB besides. */
const MAX_CHUNK = 500;
/** Records that a row is told apart from. */
const MAX_BESIDE = 200;
/** Credit codes of one question. */
const MAX_CODES = 5_000;
/** Rows of one file. */
const MAX_ROWS = 50_000;

const version = z.int('所看到的版本号').min(1, '所看到的版本号');
const reason = z.string('说明').trim().max(500, '说明，不超过 500 字').nullable();
const said = z.string('原因').trim().min(1, '请写明原因').max(500, '原因，不超过 500 字');
const rowNo = z.int('行号').min(1, '行号').max(10_000_000, '行号');
// the kinds of a table of ours: there is always a first one
const kind = z.enum(staffKinds as [StaffKind, ...StaffKind[]], `资料类别之一：${staffKinds.join('、')}`);
const SHA = '文件的 SHA-256，64 位十六进制';

/** A file that is going to be sent. The same file of the same account is taken up where it broke off. */
export const beginImportBody = z.strictObject({
  kind,
  fileName: z.string('文件名').trim().min(1, '文件名').max(200, '文件名，不超过 200 字'),
  fileSha256: z.string(SHA).regex(/^[0-9a-f]{64}$/, SHA),
  rowCount: z.int('行数').min(1, '至少一行').max(MAX_ROWS, `最多 ${MAX_ROWS} 行`),
  /** Which column is which field, in words, for whoever approves. */
  mapping: z.record(z.string().max(100), z.string().max(200), '列与字段的对应'),
});

const problem = z.strictObject({
  field: z.string().max(50).nullable(),
  code: z.string().max(50),
  message: z.string().max(500),
});

/** A row as the preview shows it. SKIP: it changes nothing, or was left out. */
const importRow = z.strictObject({
  rowNo,
  action: z.enum(['CREATE', 'UPDATE', 'SKIP'], 'CREATE、UPDATE 或 SKIP'),
  id: z.string('编号').max(20, '编号').nullable(),
  seenVersion: z.int('版本号').min(1, '版本号').nullable(),
  title: z.string('名称').max(200, '名称'),
  patch: z.record(z.string(), z.unknown(), '字段与值'),
  before: z.record(z.string(), z.unknown(), '字段与值'),
  warnings: z.array(problem, '提醒').max(50, '最多 50 条提醒'),
  /** Records of the same name in the same place that a new one is not, as its sender said. */
  beside: z.array(z.string().max(20), '编号').max(MAX_BESIDE, `最多 ${MAX_BESIDE} 个编号`).optional(),
});

export const importRowsBody = z.strictObject({
  rows: z.array(importRow, '行').min(1, '至少一行').max(MAX_CHUNK, `一次最多 ${MAX_CHUNK} 行`),
});
export const importActBody = z.strictObject({ key: sendKey, version, reason });
export const reasonedImportActBody = z.strictObject({ key: sendKey, version, reason: said });
/** Makes the next rows ready for what is going to be done with all of them. */
export const prepareImportBody = z.strictObject({
  version,
  for: z.enum(['COMMIT', 'ROLL_BACK'], 'COMMIT 或 ROLL_BACK'),
  /** Begin anew: what was made ready before is out of date. */
  anew: z.boolean('true 或 false'),
});

/** What a table would meet besides the records that its sender may change. */
export const importBesideBody = z.strictObject({
  file: z.string(SHA).regex(/^[0-9a-f]{64}$/, SHA),
  codes: z
    .array(z.string('信用代码').max(18, '信用代码'), '信用代码')
    .max(MAX_CODES, `一次最多 ${MAX_CODES} 个信用代码`),
});

export interface ImportBeside {
  /** Credit codes that others have. */
  readonly taken: readonly TakenCode[];
  /** The same file, sent before and not decided yet. */
  readonly waiting: readonly WaitingFile[];
}

export interface WaitingFile {
  readonly submittedAt: string | null;
  readonly rowCount: number;
  readonly own: boolean;
}

export type ImportRowSent = z.infer<typeof importRow>;

export interface ShownImport {
  readonly id: string;
  readonly version: number;
  readonly kind: StaffKind;
  readonly fileName: string;
  readonly status: ImportStatus;
  /** Rows that were announced, and that are there. */
  readonly rowCount: number;
  readonly staged: number;
  readonly creates: number;
  readonly updates: number;
  readonly skipped: number;
  /** Rows with something to look at twice. */
  readonly warned: number;
  /** Rows that are ready to be written or rolled back, and for which of the two. */
  readonly prepared: number;
  readonly preparedFor: 'COMMIT' | 'ROLL_BACK' | null;
  readonly mapping: Readonly<Record<string, string>>;
  readonly regionCode: string | null;
  readonly regionName: string | null;
  readonly reason: string | null;
  readonly returnReason: string | null;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly submittedAt: string | null;
  readonly decidedBy: string | null;
  readonly committedAt: string | null;
  readonly rolledBackAt: string | null;
  readonly own: boolean;
  /** The caller may approve or return it, or roll it back. */
  readonly mayDecide: boolean;
}

export interface ImportPage {
  readonly items: readonly ShownImport[];
  readonly nextCursor: string | null;
}

export interface ShownImportRow extends ImportRowSent {}

export interface ImportRows {
  readonly items: readonly ShownImportRow[];
  /** Row number after which the next ones stand; null = the end. */
  readonly nextAfter: number | null;
  readonly names: Readonly<Record<string, string>>;
}

/** A row whose record is no longer as it was when the row was previewed. */
export interface ImportConflict {
  readonly rowNo: number;
  readonly id: string;
  readonly title: string;
  /** In Chinese what stands in the way. */
  readonly why: string;
}

export interface ImportPrepared {
  readonly version: number;
  readonly ready: number;
  readonly total: number;
  readonly conflicts: readonly ImportConflict[];
}
