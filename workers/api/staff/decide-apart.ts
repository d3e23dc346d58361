import { errorDetail } from '#core/errors.ts';
import type { ChangeRequest } from '#db/queries/change-requests.ts';
import type { Change } from '#db/queries/change-types.ts';
import { ApiError } from '../errors.ts';

/** A request with the records that its approval changes. */
export interface Decision {
  readonly request: Pick<ChangeRequest, 'action' | 'title'>;
  readonly changes: readonly Pick<Change, 'kind' | 'id'>[];
}

/**
 * A merge is worked out from what is there now: names taken over, lists that name the other record, what leans on it. Another
 * request of the same decision that changes one of its records would be laid over that, or be lost under it, so each is
 * decided by itself: 409 with the titles.
 */
export function refuseTangled(decisions: readonly Decision[]): void {
  const details = decisions.flatMap((one, i) => {
    const others = decisions.slice(0, i).filter((other) => areTangled(one, other));
    const names = others.map(({ request }) => `“${request.title}”`).join('、');
    return others.length === 0 ? [] : [errorDetail('changes', one.request.title, APART(one.request.title, names))];
  });
  if (details.length > 0) throw new ApiError('ILLEGAL_TRANSITION', details);
}

const APART = (title: string, others: string) =>
  `“${title}”和${others}动到同一条记录，其中有合并：请分开审核，一条一条通过`;

function areTangled(a: Decision, b: Decision): boolean {
  if (a.request.action !== 'MERGE' && b.request.action !== 'MERGE') return false;
  const touched = new Set(a.changes.map(keyOf));
  return b.changes.some((change) => touched.has(keyOf(change)));
}

function keyOf({ kind, id }: Pick<Change, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}
