import { isWithinRegion } from '../codes/region-code.ts';
import type { StaffKind } from '../records/catalogue.ts';

/** Where the importer may submit changes. */
export interface ImportScope {
  readonly everywhere: boolean;
  readonly regions: readonly string[];
  /** Parks, those below them included. */
  readonly parks: readonly string[];
}

/**
 * Whether a record may be put where a patch puts it, by the same rule as the API: in one of the regions, or in one of the
 * parks. A patch that moves nothing is not asked; the record itself lies in scope, or it would not have been matched.
 */
export function isInScope(
  kind: StaffKind,
  patch: Readonly<Record<string, unknown>>,
  isNew: boolean,
  { everywhere, regions, parks }: ImportScope,
): boolean {
  const park = patch[kind === 'PARK' ? 'parent' : 'park'];
  const region = patch.region;
  const moves = isNew || region !== undefined || park !== undefined;
  if (everywhere || !moves) return true;
  if (typeof park === 'string' && parks.includes(park)) return true;
  if (typeof region === 'string') return regions.some((scope) => isWithinRegion(region, scope));
  return !isNew;
}
