import type { StaffKind } from '#core/records/catalogue.ts';
import type { StaffValues } from '#core/schemas/staff.ts';
import type { Statement } from '#db/port.ts';
import type { FoundResource } from '#db/queries/resource-of.ts';
import { insertChangeRequest } from '#db/queries/write-change-requests.ts';
import { newId } from '../sent.ts';

interface AppliedChange {
  readonly kind: StaffKind;
  readonly id: string;
  readonly resource: FoundResource;
  readonly patch: StaffValues;
  readonly before: StaffValues;
  readonly seenVersion: number;
  readonly appliedVersion: number;
  readonly reason: string | null;
  readonly by: string;
  readonly at: number;
}

/** Lists what is public at once for somebody else to look at afterwards. */
export function reviewLater({ kind, id, resource, by, ...change }: AppliedChange): Statement {
  return insertChangeRequest({
    ...change,
    id: newId('LOCATION_CHANGE'),
    kind,
    record: id,
    title: resource.title,
    regionCode: resource.regionCode,
    park: parkOf(resource),
    action: 'UPDATE',
    status: 'APPLIED',
    doubts: [],
    movedM: null,
    into: null,
    createdBy: by,
  });
}

/** The innermost park that a record lies in; of a park itself. */
export function parkOf({ records }: FoundResource): string | null {
  return records.find(({ kind }) => kind === 'PARK')?.id ?? null;
}
