import type { SqlPort } from '#db/port.ts';
import { insertChangeRequest, type NewChangeRequest } from '#db/queries/write-change-requests.ts';

/** A request about a record in 定襄, put straight into the database. */
export async function putRequest(
  db: SqlPort,
  request: Partial<NewChangeRequest> & Pick<NewChangeRequest, 'id' | 'record' | 'createdBy'>,
) {
  const base = {
    kind: 'SITE',
    title: request.record,
    regionCode: '140921100',
    park: null,
    action: 'UPDATE',
    patch: {},
    before: {},
    seenVersion: 1,
    reason: null,
    doubts: [],
    movedM: null,
    into: null,
    status: 'SUBMITTED',
    appliedVersion: null,
    at: Date.now(),
  } as const;
  await db.batch([insertChangeRequest({ ...base, ...request })]);
  return request.id;
}
