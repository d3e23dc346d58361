import type { StaffKind } from '#core/records/catalogue.ts';
import type { StaffValues, StaffWritten } from '#core/schemas/staff.ts';
import { newKey } from '#web-api/new-key.ts';
import { forgetUndo } from '../frame/undo-last.ts';
import { call } from './call.ts';
import { recordPath } from './staff-api.ts';

/** A record as an act on it sees it. */
type Seen = { readonly kind: StaffKind; readonly id: string; readonly version: number };

/**
 * One act on one record: pressed again while it is on its way it is done once, under one key. What was done before it is no
 * longer the last act. Rejects with ApiError.
 */
export function makeAct<B extends object>(name: string | undefined): (seen: Seen, body: B) => Promise<StaffWritten> {
  let sent: { text: string; key: string } | null = null;
  return async ({ kind, id, version }, body) => {
    const text = JSON.stringify([kind, id, version, body]);
    const key = sent?.text === text ? sent.key : newKey();
    sent = { text, key };
    const written = await call<StaffWritten>('POST', recordPath(kind, id, name), { key, version, ...body });
    sent = null;
    forgetUndo();
    return written;
  };
}

/** Fields of a record, written at once or asked for, outside of its form. */
export type EditBody = { readonly values: StaffValues; readonly submit: boolean; readonly reason: string | null };

/** 核实 of a site, today, with what was found to be otherwise. */
export type VerifyBody = { readonly on: null; readonly values: StaffValues; readonly reason: null };
