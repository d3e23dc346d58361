type Json = unknown;

const isObject = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Faults of a GeoJSON Feature or FeatureCollection by RFC 7946; empty = valid. */
export function geojsonFaults(value: Json): string[] {
  if (!isObject(value)) return ['no object'];
  // Section 4 removed `crs`; section 7.1 forbids the members of other types.
  const faults = ['crs', 'coordinates', 'geometries'].filter((name) => name in value).map((name) => `has ${name}`);
  if (value.type === 'Feature') return [...faults, ...featureFaults(value)];
  if (value.type !== 'FeatureCollection' || !Array.isArray(value.features)) return [...faults, 'no collection'];
  return [...faults, ...value.features.flatMap((feature: Json) => geojsonFaults(feature))];
}

function featureFaults({ id, properties, geometry, bbox }: Record<string, Json>): string[] {
  const faults: string[] = [];
  if (typeof id !== 'string' && typeof id !== 'number') faults.push('id is neither text nor number');
  if (!isObject(properties) && properties !== null) faults.push('properties');
  if (bbox !== undefined && (!Array.isArray(bbox) || bbox.length !== 4 || Number(bbox[1]) > Number(bbox[3])))
    faults.push('bbox');
  return [...faults, ...(geometry === null ? [] : geometryFaults(geometry))];
}

function geometryFaults(geometry: Json): string[] {
  if (!isObject(geometry)) return ['geometry'];
  const { type, coordinates } = geometry;
  if (type === 'Point') return positionFaults(coordinates);
  if (!Array.isArray(coordinates)) return ['coordinates'];
  if (type === 'LineString') return coordinates.length < 2 ? ['short line'] : coordinates.flatMap(positionFaults);
  if (type === 'Polygon') return coordinates.flatMap(ringFaults);
  if (type === 'MultiPolygon')
    return coordinates.flatMap((polygon: Json) => (Array.isArray(polygon) ? polygon.flatMap(ringFaults) : ['polygon']));
  return [`type ${String(type)}`];
}

/** Section 3.1.6: closed, four positions at least, the outer ring counter-clockwise and holes clockwise. */
function ringFaults(ring: Json, index: number): string[] {
  if (!Array.isArray(ring) || ring.length < 4) return ['short ring'];
  const faults = ring.flatMap(positionFaults);
  if (JSON.stringify(ring[0]) !== JSON.stringify(ring.at(-1))) faults.push('open ring');
  const points = ring as [number, number][];
  const area = points.slice(1).reduce((sum, [x, y], i) => {
    const [px, py] = points[i] ?? [0, 0];
    return sum + (px * y - x * py);
  }, 0);
  if (index === 0 ? area <= 0 : area >= 0) faults.push('ring runs the wrong way');
  return faults;
}

/** Longitude first, in degrees; ours are all in China, so a swapped pair shows. */
function positionFaults(position: Json): string[] {
  if (!Array.isArray(position) || position.length !== 2 || !position.every((part) => typeof part === 'number'))
    return ['position'];
  const [lng = 0, lat = 0] = position as number[];
  return lng > 73 && lng < 136 && lat > 3 && lat < 54 ? [] : [`position ${lng},${lat}`];
}
