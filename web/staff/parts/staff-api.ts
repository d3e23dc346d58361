import { recordCatalogue, type StaffKind } from '#core/records/catalogue.ts';
import type { StaffHistory, StaffPage, StaffRecord } from '#core/schemas/staff.ts';
import { requestPath } from '#web-api/request-path.ts';
import type { QueryValue } from '#web-api/routes.ts';
import { call } from './call.ts';

/** Filters of a list of records, as the API names them. */
export type ListQuery = Readonly<Record<string, QueryValue>>;

/** A record to choose, with what tells it from others of its name. */
export type FoundRecord = { readonly id: string; readonly name: string; readonly hint: string };

export function recordsPath(kind: StaffKind): string {
  return `/api/staff/records/${recordCatalogue[kind].slug}`;
}

/** Path of one record, or of an act on it: `close`, `merge`, `verify` … */
export function recordPath(kind: StaffKind, id: string, act?: string): string {
  const path = `${recordsPath(kind)}/${encodeURIComponent(id)}`;
  return act === undefined ? path : `${path}/${act}`;
}

export function readPage(kind: StaffKind, query: ListQuery, signal?: AbortSignal): Promise<StaffPage> {
  return call('GET', requestPath(recordsPath(kind), {}, query), undefined, signal);
}

export function readRecord(kind: StaffKind, id: string, signal?: AbortSignal): Promise<StaffRecord> {
  return call('GET', recordPath(kind, id), undefined, signal);
}

export function readHistory(
  kind: StaffKind,
  id: string,
  before: number | null,
  signal?: AbortSignal,
): Promise<StaffHistory> {
  return call('GET', requestPath(recordPath(kind, id, 'history'), {}, { before }), undefined, signal);
}

/** Records of some kinds by name or initials, or by id. */
export async function findRecords(query: ListQuery, signal?: AbortSignal): Promise<readonly FoundRecord[]> {
  const path = requestPath('/api/staff/lookup', {}, query);
  return (await call<{ items: FoundRecord[] }>('GET', path, undefined, signal)).items;
}
