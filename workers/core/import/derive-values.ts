import { isWithinRegion, regionLevelOf } from '../codes/region-code.ts';
import { isSchematic } from '../geo/precision.ts';
import type { StaffKind } from '../records/catalogue.ts';
import type { RegionLevel } from '../terms/region.ts';
import type { AreaIndex } from './area-index.ts';
import type { ReferenceIndex } from './reference-index.ts';
import { isPoint } from './same-value.ts';

/**
 * Values of a new record that follow from others: the short name of a park from its name, the region from the park or else
 * (where `areas` are given) from the point. What the table says is never replaced, but a province or city that it names is
 * made the county in it where the point lies.
 */
export function deriveValues(
  kind: StaffKind,
  said: Readonly<Record<string, unknown>>,
  references: ReferenceIndex,
  areas: AreaIndex | null,
): Record<string, unknown> {
  const values: Record<string, unknown> = { ...said };
  if (kind === 'PARK' && isNothing(values.shortName) && typeof values.name === 'string') {
    values.shortName = shortParkName(values.name);
  }
  if (isNothing(values.region) && typeof values.park === 'string') {
    values.region = references.get(values.park)?.region ?? undefined;
  }
  if (areas !== null) values.region = countyAt(values, areas) ?? values.region;
  return values;
}

/**
 * The region where a point tells it and the table does not, or names no more than the province or city around it; null where
 * the point tells nothing new.
 */
export function countyAt({ point, region }: Readonly<Record<string, unknown>>, areas: AreaIndex): string | null {
  const said = typeof region === 'string' && region !== '' ? region : null;
  if (said !== null && !WIDE.has(regionLevelOf(said))) return null;
  if (!isPoint(point) || isSchematic(point.precision)) return null;
  const found = areas.locate([point.lng, point.lat]);
  return found !== null && (said === null || (found !== said && isWithinRegion(found, said))) ? found : null;
}

/** A region of these levels may hold many counties. */
const WIDE: ReadonlySet<RegionLevel> = new Set(['PROVINCE', 'CITY']);

const ZONES: readonly (readonly [RegExp, string])[] = [
  [/高新技术(?:产业)?开发区$/, '高新区'],
  [/(?:经济技术|经济)开发区$/, '经开区'],
];

/** 太原经济技术开发区 → 太原经开区 */
function shortParkName(name: string): string {
  return ZONES.reduce((short, [long, word]) => short.replace(long, word), name);
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}
