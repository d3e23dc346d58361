import type { BoundaryRow, RegionRow } from './row.ts';

/** Every region, parents before children: provinces, cities, counties, towns, then the villages of the named counties. */
export function* readRegions(): Iterable<RegionRow> {}

/** The boundaries of provinces, cities and counties, decoded from the base map's files. */
export function* readBoundaries(): Iterable<BoundaryRow> {}
