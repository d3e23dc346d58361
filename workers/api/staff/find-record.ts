import type { Context } from 'hono';
import type { ActionName } from '#core/access/actions.ts';
import { kindOfSlug, type StaffKind } from '#core/records/catalogue.ts';
import { type FoundResource, resourceOf, resourcesOf } from '#db/queries/resource-of.ts';
import { demand, demandIn } from '../access.ts';
import type { Env } from '../context.ts';
import { notFound } from '../errors.ts';
import { idInPath } from '../path-params.ts';

export interface FoundRecordOf extends FoundResource {
  readonly kind: StaffKind;
  readonly id: string;
}

/** The kind that an address names; 404 for a word that names none. */
export function kindInPath(slug: string | undefined): StaffKind {
  const kind = kindOfSlug(slug ?? '');
  if (kind === null) throw notFound();
  return kind;
}

/** The record of an address (`:kind/:id`), for whoever may do the thing to it; 404 where it is not there for them. */
export async function demandRecord(c: Context<Env>, action: ActionName): Promise<FoundRecordOf> {
  return demandIn(c, action, async () => {
    const kind = kindInPath(c.req.param('kind'));
    return foundRecord(c, kind, idInPath(kind, c.req.param('id') ?? ''));
  });
}

/** Several records of a kind, each for whoever may do the thing to it; 404 where one is not there for them. */
export async function demandRecords(
  c: Context<Env>,
  action: ActionName,
  kind: StaffKind,
  ids: readonly string[],
): Promise<FoundRecordOf[]> {
  const found = await resourcesOf(c.var.db, kind, ids);
  return ids.map((id) => {
    const resource = found.get(id);
    if (resource === undefined) throw notFound();
    demand(c, action, resource);
    return { ...resource, kind, id };
  });
}

export async function foundRecord(c: Context<Env>, kind: StaffKind, id: string): Promise<FoundRecordOf> {
  const resource = await resourceOf(c.var.db, kind, id);
  if (resource === null) throw notFound();
  return { ...resource, kind, id };
}
