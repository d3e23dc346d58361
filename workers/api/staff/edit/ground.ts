import type { Context } from 'hono';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { StaffValues } from '#core/schemas/staff.ts';
import { type ChangeRequestRead, liveRequestsOfEach } from '#db/queries/change-requests.ts';
import { type PlainState, readStates } from '#db/queries/record-state.ts';
import { sql } from '#db/queries/sql.ts';
import type { Names } from '#db/queries/staff-references.ts';
import { fromStates } from '#db/queries/staff-values.ts';
import type { Env } from '../../context.ts';
import { auditName } from '../../who.ts';

/** What is known of a record before it is edited. */
export interface EditGround {
  readonly state: PlainState;
  readonly values: StaffValues;
  readonly names: Names;
  /** Change requests about it that are going on, newest first; of drafts the caller's own. */
  readonly requests: readonly ChangeRequestRead[];
}

/** The same of several records of a kind, by id; what is not there is missing. */
export async function groundOf(
  c: Context<Env>,
  kind: StaffKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, EditGround>> {
  const { db, who } = c.var;
  const condition = sql`r.public_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  const [stored, requests] = await Promise.all([
    readStates(db, kind, condition, ids.length),
    liveRequestsOfEach(db, kind, ids, auditName(who)),
  ]);
  const states = stored.map(({ state }) => state);
  const { values, names } = await fromStates(db, kind, states);
  return new Map(
    states.map((state, i) => {
      const id = String(state.publicId);
      return [id, { state, values: values[i] ?? {}, names, requests: requests.get(id) ?? [] }];
    }),
  );
}
