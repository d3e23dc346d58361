import type { CorrectionState } from '#core/machines/correction.ts';
import type { Statement } from '../port.ts';
import { failedBy } from './audited.ts';
import { sql } from './sql.ts';

/** Writes what became of a correction; NOT NULL breaks, and the batch with it, where somebody has decided it meanwhile. */
export function decideCorrection(
  { id, version }: { readonly id: string; readonly version: number },
  { status, answer }: CorrectionState,
  { by, at }: { readonly by: string; readonly at: number },
): Statement {
  return sql`UPDATE correction SET version = CASE version WHEN ${version} THEN version + 1 END, updated_at = ${at},
    status = ${status}, answer = ${answer}, answered_at = ${at}, answered_by = ${by} WHERE public_id = ${id}`;
}

export function isDecidedMeanwhile(error: unknown): boolean {
  return failedBy(error, 'NOT NULL constraint failed: correction.version');
}
