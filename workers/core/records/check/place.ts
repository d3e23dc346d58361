import { errorDetail } from '../../errors.ts';
import { checkPoint, geoRefusalText } from '../../geo/bbox.ts';
import { type Boundary, boundaryOf, keptRings, readBoundary } from '../../geo/boundary.ts';
import { MAX_MERCATOR_LAT } from '../../geo/mercator.ts';
import { shapeProblemText } from '../../geo/shape-problem-text.ts';
import { shapeProblems } from '../../geo/shape-problems.ts';
import { err, ok } from '../../result.ts';
import { coordPrecision, coordSystem } from '../../terms/place.ts';
import type { PointValue } from '../field.ts';
import { also, type Check, optional, partsOf, refused } from './checked.ts';
import { termOf } from './codes.ts';
import { anyTextOf } from './text.ts';

const DECIMALS = 1e7;

const degrees: Check<number> = (value, path) =>
  typeof value === 'number' && Number.isFinite(value)
    ? ok(Math.round(value * DECIMALS) / DECIMALS)
    : refused(path, value, '十进制度数');

const parts = partsOf<PointValue>(
  {
    lng: degrees,
    lat: degrees,
    precision: termOf(coordPrecision),
    system: optional(termOf(coordSystem)),
    entered: anyTextOf({ max: 500, level: 'INTERNAL' }),
    source: anyTextOf({ max: 200, level: 'INTERNAL' }),
  },
  '位置：经度、纬度、精度、坐标系、原值、来源',
);

/** A point in WGS84 with all that is kept of it; 7 decimals ≈ 1 cm. */
export const point: Check<PointValue> = also(parts, ({ lng, lat }, path) => {
  const checked = checkPoint(lng, lat);
  if (!checked.ok) return refused(path, `${lng}, ${lat}`, geoRefusalText[checked.error]);
  return Math.abs(lat) > Math.floor(MAX_MERCATOR_LAT) ? refused(`${path}.lat`, lat, '纬度 −85 到 85') : null;
});

/** An outline as it is stored: closed, wound, 7 decimals. */
export const outline: Check<Boundary> = (value, path) => {
  const rings = readBoundary(JSON.stringify(value ?? null));
  if (rings === null) return refused(path, null, 'GeoJSON 的 Polygon（WGS84，先经度后纬度）');
  const kept = keptRings(rings);
  const problems = shapeProblems(kept);
  if (problems.length === 0) return ok(boundaryOf(kept));
  return err(problems.map((problem) => errorDetail(path, null, shapeProblemText(problem).zh)));
};
