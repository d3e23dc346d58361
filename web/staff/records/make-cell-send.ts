import type { StaffKind } from '#core/records/catalogue.ts';
import type { StaffRow, StaffWritten } from '#core/schemas/staff.ts';
import { ApiError } from '#web-api/api-error.ts';
import { isSame } from '../drafts/same.ts';
import { type EditBody, makeAct } from '../parts/act.ts';

/**
 * DONE: written, or asked for; `before`: what stood there. TAKEN: somebody else gave this very field another value since it was looked at; sent again, the
 * words go over theirs.
 */
export type CellSent =
  | { readonly is: 'DONE'; readonly written: StaffWritten; readonly before: unknown }
  | { readonly is: 'TAKEN'; readonly theirs: unknown };

/** So often a record may be written by others while one value is on its way. */
const MOST_TRIES = 5;

/**
 * Sends the value of one field of a row, whatever others do to the other fields meanwhile. Pressed again, and after an
 * answer was lost, the same words make one change; other words are another one. Rejects with ApiError.
 */
export function makeCellSend(kind: StaffKind, field: string, row: Pick<StaffRow, 'id' | 'version' | 'values'>) {
  const edit = makeAct<EditBody>(undefined);
  let version = row.version;
  let seen: unknown = row.values[field] ?? null;
  /** What was sent without an answer: found there, it is one's own. */
  const sent: unknown[] = [];
  const isOwn = (value: unknown) => sent.some((one) => isSame(one, value));
  return async (value: unknown, submit: boolean): Promise<CellSent> => {
    for (let tries = 1; ; tries += 1) {
      try {
        const body = { values: { [field]: value }, submit, reason: null };
        return { is: 'DONE', written: await edit({ kind, id: row.id, version }, body), before: seen };
      } catch (cause) {
        if (!(cause instanceof ApiError && cause.code === 'STALE_VERSION' && cause.stale)) {
          if (cause instanceof ApiError && cause.kind !== 'http') sent.push(value);
          throw cause;
        }
        if (tries === MOST_TRIES) throw cause;
        const { currentVersion, difference } = cause.stale;
        const found = difference.find((one) => one.field === field);
        const theirs = found === undefined ? value : (found.current ?? null);
        const collides = !isSame(theirs, seen) && !isSame(theirs, value) && !isOwn(theirs);
        version = currentVersion;
        seen = theirs;
        if (collides) return { is: 'TAKEN', theirs };
      }
    }
  };
}
