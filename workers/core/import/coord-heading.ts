import type { TableColumn } from '../table/shape/table.ts';
import type { CoordSystem } from '../terms/place.ts';
import type { TargetKey } from './targets.ts';

type Mapped = Readonly<Record<number, TargetKey>>;

/** What a heading says about the system of its coordinates: lon_gcj02, 百度经度, 经度（WGS84）. Null = nothing. */
export function systemOfHeading(heading: string): CoordSystem | null {
  const key = heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/g, '');
  if (/cgcs2000|国家2000|2000国家|天地图/.test(key)) return 'CGCS2000';
  if (/bd09|百度/.test(key)) return 'BD09';
  if (/gcj02|高德|腾讯|火星|国测局/.test(key)) return 'GCJ02';
  return /wgs84|gps/.test(key) ? 'WGS84' : null;
}

/** The system that the headings of the columns name that points are read from; null where they name none. */
export function systemOfColumns(columns: readonly TableColumn[], mapped: Mapped): CoordSystem | null {
  const said = pointColumns(columns, mapped).map(({ path }) => systemOfHeading(path.join('')));
  return said.find((system) => system !== null) ?? null;
}

export function pointColumns(columns: readonly TableColumn[], mapped: Mapped): TableColumn[] {
  return columns.filter(({ index }) => /^point(?:\.l(?:ng|at))?$/.test(mapped[index] ?? ''));
}

/** The heading without what it says about the system: lon_gcj02 → lon. */
export function withoutSystem(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(
      /[（(]?\s*(?:wgs-?84|gps|gcj-?02|bd-?09|cgcs-?2000|国家2000|2000国家大地坐标系|天地图|百度|高德|腾讯|火星|国测局)(?:地图|坐标系?)?\s*[)）]?/gi,
      '',
    )
    .replace(/^[\s_-]+|[\s_-]+$/g, '');
}
