import { err, ok, type Result } from '../result.ts';

/**
 * 备份文件: one JSON value a line (gzip around it): a head, the rows of each table in the order of the head, photos, an end
 * with counts and hashes. Whoever has the lines can read them without the portal.
 */
export const BACKUP_FORMAT = 'park-atlas-backup';
export const BACKUP_VERSION = 1;

export type CellValue = string | number | null;

export interface BackupTable {
  readonly name: string;
  readonly columns: readonly string[];
}

export interface BackupHead {
  readonly format: typeof BACKUP_FORMAT;
  readonly version: typeof BACKUP_VERSION;
  /** Name of the last migration: only an installation of the same one takes the file. */
  readonly schema: string;
  /** Instant, ISO 8601 with +08:00. */
  readonly createdAt: string;
  readonly tables: readonly BackupTable[];
  /** Tables that are not kept, by name: what lives a day or an hour and must not come back. */
  readonly leftOut: readonly string[];
}

export interface TableTally {
  readonly rows: number;
  /** Hash chained over the table's lines, lower-case hex; empty for a table without rows. */
  readonly sha256: string;
}

export interface BackupEnd {
  readonly tables: Readonly<Record<string, TableTally>>;
  readonly photos: number;
  /** Hash chained over every line before this one. */
  readonly sha256: string;
}

export type BackupLine =
  | { readonly is: 'HEAD'; readonly head: BackupHead }
  | { readonly is: 'ROWS'; readonly table: string; readonly rows: readonly (readonly CellValue[])[] }
  | { readonly is: 'PHOTO'; readonly key: string; readonly mime: string; readonly base64: string }
  | { readonly is: 'END'; readonly end: BackupEnd };

export const backupFaultText = {
  NOT_JSON: '不是备份文件，或文件已损坏',
  NO_HEAD: '开头不是本系统的备份文件头',
  OTHER_VERSION: '备份文件的版本不是本系统认识的',
  UNKNOWN_LINE: '有不认识的内容',
  UNKNOWN_TABLE: '有文件头里没有的表',
  WRONG_WIDTH: '有一行的列数不对',
  NO_END: '文件不完整：没有结尾，可能没有下载完',
  AFTER_END: '结尾之后还有内容',
  TALLY: '行数或散列与结尾记录的不一致，文件被改动或损坏',
} as const;
export type BackupFault = keyof typeof backupFaultText;

/** What is wrong and on which line, from 1. */
export interface BackupProblem {
  readonly fault: BackupFault;
  readonly line: number;
}

export function printHead(head: BackupHead): string {
  return JSON.stringify({ head });
}

/** `rowsJson`: the rows as a JSON array of arrays, in the order of the head's columns. */
export function printRows(table: string, rowsJson: string): string {
  return `{"table":${JSON.stringify(table)},"rows":${rowsJson}}`;
}

export function printPhoto(key: string, mime: string, base64: string): string {
  return JSON.stringify({ photo: key, mime, base64 });
}

export function printEnd(end: BackupEnd): string {
  return JSON.stringify({ end });
}

/** Reads one line. What stands in it is checked as far as later steps rely on it. */
export function parseLine(text: string): Result<BackupLine, BackupFault> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err('NOT_JSON');
  }
  if (!isObject(value)) return err('NOT_JSON');
  if (isObject(value.head)) return head(value.head);
  if (typeof value.table === 'string' && Array.isArray(value.rows)) {
    const rows: unknown[] = value.rows;
    return rows.every(isRow) ? ok({ is: 'ROWS', table: value.table, rows }) : err('UNKNOWN_LINE');
  }
  const { photo, mime, base64 } = value;
  if (typeof photo === 'string' && typeof mime === 'string' && typeof base64 === 'string') {
    return ok({ is: 'PHOTO', key: photo, mime, base64 });
  }
  return isObject(value.end) ? end(value.end) : err('UNKNOWN_LINE');
}

function head(value: Record<string, unknown>): Result<BackupLine, BackupFault> {
  const { format, version, schema, createdAt, tables, leftOut } = value;
  if (format !== BACKUP_FORMAT) return err('NO_HEAD');
  if (version !== BACKUP_VERSION) return err('OTHER_VERSION');
  if (typeof schema !== 'string' || typeof createdAt !== 'string' || !isTexts(leftOut)) return err('NO_HEAD');
  if (!Array.isArray(tables) || !tables.every(isTable)) return err('NO_HEAD');
  return ok({
    is: 'HEAD',
    head: { format: BACKUP_FORMAT, version: BACKUP_VERSION, schema, createdAt, tables, leftOut },
  });
}

function end(value: Record<string, unknown>): Result<BackupLine, BackupFault> {
  const { tables, photos, sha256 } = value;
  if (!isObject(tables) || typeof photos !== 'number' || typeof sha256 !== 'string') return err('UNKNOWN_LINE');
  const tallies = Object.entries(tables);
  if (!tallies.every((entry): entry is [string, TableTally] => isTally(entry[1]))) return err('UNKNOWN_LINE');
  return ok({ is: 'END', end: { tables: Object.fromEntries(tallies), photos, sha256 } });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isTable(value: unknown): value is BackupTable {
  return isObject(value) && typeof value.name === 'string' && isTexts(value.columns);
}

function isTally(value: unknown): value is TableTally {
  return isObject(value) && typeof value.rows === 'number' && typeof value.sha256 === 'string';
}

function isRow(value: unknown): value is CellValue[] {
  return (
    Array.isArray(value) && value.every((cell) => cell === null || typeof cell === 'string' || typeof cell === 'number')
  );
}
