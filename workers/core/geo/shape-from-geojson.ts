import { ok, type Result } from '../result.ts';
import { refuseShape, type ShapeRefusal } from './shape-refusal.ts';

/** Rings as they are written: whatever stands where numbers should. */
export type WrittenRings = readonly (readonly unknown[])[];
/** `single`: a MultiPolygon of one part was taken for that part. */
export interface WrittenShape {
  readonly rings: WrittenRings;
  readonly single: boolean;
}

/** Systems in degrees that old GeoJSON files name in `crs`, and what stands in EWKT. */
const DEGREES = /(CRS84|4326|4490|4979)$/;

export function isInDegrees(system: string): boolean {
  return DEGREES.test(system.trim());
}

/**
 * The rings in a GeoJSON text: a Polygon, a Feature or FeatureCollection of one, or the bare coordinates of a Polygon or
 * of a ring as map scripts print them.
 */
export function ringsFromGeojson(text: string): Result<WrittenShape, ShapeRefusal> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuseShape('BROKEN_JSON');
  }
  return Array.isArray(value) ? fromArrays(value) : fromObject(value);
}

/** `depth`: a collection holds features and a feature a geometry; what is nested further is no GeoJSON. */
function fromObject(value: unknown, depth = 0): Result<WrittenShape, ShapeRefusal> {
  const system = crsOf(value);
  if (system !== null && !isInDegrees(system)) return refuseShape('OTHER_SYSTEM', { value: system });
  const type = depth > 2 ? undefined : field(value, 'type');
  switch (type) {
    case 'FeatureCollection': {
      const features = field(value, 'features');
      if (!Array.isArray(features) || features.length === 0) return refuseShape('NO_FEATURE');
      return features.length > 1
        ? refuseShape('SEVERAL_FEATURES', { count: features.length })
        : fromObject(features[0], depth + 1);
    }
    case 'Feature': {
      const geometry = field(value, 'geometry');
      return geometry === null || geometry === undefined ? refuseShape('NO_FEATURE') : fromObject(geometry, depth + 1);
    }
    case 'Polygon':
      return fromCoordinates(field(value, 'coordinates'), false);
    case 'MultiPolygon': {
      const parts = field(value, 'coordinates');
      if (!Array.isArray(parts) || parts.length === 0) return refuseShape('NO_FEATURE');
      return parts.length > 1 ? refuseShape('SEVERAL_PARTS', { count: parts.length }) : fromCoordinates(parts[0], true);
    }
    default:
      return refuseShape('WRONG_GEOMETRY', { value: typeof type === 'string' ? type : '' });
  }
}

/** `[[112, 37], …]` or `[[[112, 37], …], …]`. */
function fromArrays(value: readonly unknown[]): Result<WrittenShape, ShapeRefusal> {
  const first = value[0];
  const isRing = Array.isArray(first) && !Array.isArray(first[0]);
  return fromCoordinates(isRing ? [value] : value, false);
}

function fromCoordinates(value: unknown, single: boolean): Result<WrittenShape, ShapeRefusal> {
  if (!Array.isArray(value) || value.length === 0) return refuseShape('NO_FEATURE');
  const rings = value.filter((ring): ring is unknown[] => Array.isArray(ring));
  return rings.length === value.length ? ok({ rings, single }) : refuseShape('UNREADABLE');
}

function crsOf(value: unknown): string | null {
  const name = field(field(field(value, 'crs'), 'properties'), 'name');
  return typeof name === 'string' ? name : null;
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key] // an own key was just found
    : undefined;
}
