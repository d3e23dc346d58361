import { type RegionLevel, regionLevel } from '#core/terms/region.ts';
import { jsonChunks } from '../../json-chunks.ts';
import type { Statement } from '../../port.ts';
import { putSearchDocs } from '../../queries/search-docs.ts';
import { region } from '../../schema/region.ts';
import { regionBoundary } from '../../schema/region-boundary.ts';
import { searchDocRow, searchWeight } from '../../search-doc.ts';
import { BOUNDARY_SOURCE, type BoundaryRow, type RegionRow } from '../regions/row.ts';
import { readings } from './pinyin.ts';
import { tableRows, upsert } from './upsert.ts';

/** Wider regions first. */
const LEVEL_WEIGHT: Readonly<Record<RegionLevel, number>> = { PROVINCE: 9, CITY: 7, COUNTY: 5, TOWN: 2, VILLAGE: 0 };

/** Full names by code, e.g. 山西省晋中市榆次区. Parents come before their children. */
export function fullNames(regions: Iterable<RegionRow>): Map<string, string> {
  const names = new Map<string, string>();
  for (const { code, name, parentCode } of regions) names.set(code, `${names.get(parentCode ?? '') ?? ''}${name}`);
  return names;
}

export function regionStatements(
  regions: readonly RegionRow[],
  names: ReadonlyMap<string, string>,
  now: number,
): Statement[] {
  const children = new Map<string, number>();
  for (const { parentCode } of regions) {
    if (parentCode !== null) children.set(parentCode, (children.get(parentCode) ?? 0) + 1);
  }
  const rows = tableRows({
    table: region,
    key: ['code'],
    rows: regions.map((row) => ({
      // Codes of 6, 9 and 12 digits are different numbers, so a code is a key that never changes.
      id: Number(row.code),
      code: row.code,
      name: row.name,
      shortName: row.shortName,
      fullName: names.get(row.code) ?? row.name,
      level: row.level,
      parentCode: row.parentCode,
      childCount: children.get(row.code) ?? 0,
      centreLng: row.centreLng,
      centreLat: row.centreLat,
      west: row.bbox?.[0] ?? null,
      south: row.bbox?.[1] ?? null,
      east: row.bbox?.[2] ?? null,
      north: row.bbox?.[3] ?? null,
      note: row.note,
    })),
  });
  return upsert(rows, now);
}

export function regionSearchStatements(regions: readonly RegionRow[], names: ReadonlyMap<string, string>): Statement[] {
  const rows = regions.map((row) =>
    searchDocRow(
      {
        kind: 'REGION',
        publicId: row.code,
        title: row.name,
        otherNames: [row.shortName === row.name ? null : row.shortName],
        subtitle: [names.get(row.parentCode ?? '') ?? '', regionLevel[row.level].zh]
          .filter((part) => part !== '')
          .join(' · '),
        context: [],
        regionCode: row.code,
        isIllustrative: false,
        isPublic: true,
        weight: searchWeight.REGION + LEVEL_WEIGHT[row.level],
      },
      readings,
    ),
  );
  return Array.from(jsonChunks(rows), (chunk) => putSearchDocs(chunk));
}

export function boundaryStatements(boundaries: readonly BoundaryRow[], now: number): Statement[] {
  const rows = tableRows({
    table: regionBoundary,
    key: ['code'],
    rows: boundaries.map(({ code, geojson, west, south, east, north }) => ({
      code,
      geojson,
      west,
      south,
      east,
      north,
      source: BOUNDARY_SOURCE,
    })),
  });
  return upsert(rows, now);
}
