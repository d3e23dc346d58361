import { may } from '#core/access/may.ts';
import type { Resource } from '#core/access/scope.ts';
import type { ShownImport } from '#core/schemas/staff-import.ts';
import { toIso } from '#core/time.ts';
import type { ImportBatch } from '#db/queries/import-batches.ts';
import { auditName, type Who } from '../../who.ts';

/** Where a batch lies, as far as rights to it go: in its region, or everywhere. */
export function resourceOfImport({ regionCode }: Pick<ImportBatch, 'regionCode'>): Resource {
  return { regionCode, records: [] };
}

export function shownImport(batch: ImportBatch, who: Who): ShownImport {
  const own = batch.createdBy === auditName(who);
  const authors = batch.submittedBy === null ? [] : [batch.submittedBy];
  return {
    id: batch.id,
    version: batch.version,
    kind: batch.kind,
    fileName: batch.fileName,
    status: batch.status,
    rowCount: batch.rowCount,
    staged: batch.staged,
    creates: batch.creates,
    updates: batch.updates,
    skipped: batch.staged - batch.creates - batch.updates,
    warned: batch.warned,
    prepared: batch.prepared,
    preparedFor: batch.preparedFor,
    mapping: JSON.parse(batch.mapping),
    regionCode: batch.regionCode,
    regionName: batch.regionName,
    reason: batch.reason,
    returnReason: batch.returnReason,
    createdBy: batch.createdByName ?? batch.createdBy,
    createdAt: toIso(batch.createdAt),
    submittedAt: isoOrNull(batch.submittedAt),
    decidedBy: batch.approvedByName,
    committedAt: isoOrNull(batch.committedAt),
    rolledBackAt: isoOrNull(batch.rolledBackAt),
    own,
    mayDecide: may(who, 'change.approve', resourceOfImport(batch), authors) === 'YES',
  };
}

function isoOrNull(instant: number | null): string | null {
  return instant === null ? null : toIso(instant);
}
