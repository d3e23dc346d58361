import type { Context } from 'hono';
import { may } from '#core/access/may.ts';
import type { Resource } from '#core/access/scope.ts';
import { errorDetail } from '#core/errors.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { StaffValues } from '#core/schemas/staff.ts';
import { resourceOf } from '#db/queries/resource-of.ts';
import type { Env } from '../../context.ts';
import { ApiError, invalid } from '../../errors.ts';

/** Fields that say where a record lies. */
export const PLACE_FIELDS = ['region', 'park', 'parent'] as const;

/** Where a record lies by its values: its region, and its park with all parks above it (of a park: those above it). */
export async function placeOf(
  c: Context<Env>,
  kind: StaffKind,
  id: string | null,
  values: StaffValues,
): Promise<Resource> {
  const park = kind === 'PARK' ? values.parent : values.park;
  const above = typeof park === 'string' ? await resourceOf(c.var.db, 'PARK', park) : null;
  return {
    regionCode: typeof values.region === 'string' ? values.region : null,
    records: [...(id === null ? [] : [{ kind, id }]), ...(above?.records ?? [])],
  };
}

/** A new record is put where the caller may submit for approval; anywhere else is answered as if it were not there. */
export async function demandNewPlace(c: Context<Env>, kind: StaffKind, values: StaffValues): Promise<Resource> {
  const place = await placeOf(c, kind, null, values);
  if (may(c.var.who, 'change.submit', place) === 'YES') return place;
  throw new ApiError('NOT_FOUND', [errorDetail('region', values.region, '您负责范围内的区划或园区')]);
}

/**
 * A record moves to another place only where the caller may submit at both. A park takes its own grant along, but comes
 * below another one only where the caller may submit there.
 */
export async function demandMove(
  c: Context<Env>,
  kind: StaffKind,
  id: string,
  values: StaffValues,
  changed: readonly string[],
): Promise<void> {
  const field = PLACE_FIELDS.find((each) => changed.includes(each) && (each !== 'parent' || kind === 'PARK'));
  if (field === undefined) return;
  const stays = kind === 'PARK' && !changed.includes('parent');
  const place = await placeOf(c, kind, stays ? id : null, values);
  if (may(c.var.who, 'change.submit', place) !== 'YES') throw invalid(field, values[field], '您负责范围内的区划或园区');
}
