import { ok, type Result } from '../../result.ts';
import type { CoordSystem } from '../../terms/place.ts';
import { fault, type PasteFault } from './paste-fault.ts';

/** The position of a point geometry, longitude first as both formats want it. */
export interface GeometryPoint {
  readonly origin: 'WKT' | 'GEOJSON';
  readonly numbers: readonly [number, number];
  /** Of an SRID or a `crs` member; GeoJSON without one is WGS84 by its standard, and often is not. */
  readonly system: CoordSystem | null;
}

const WKT = /^(?:SRID=(\d+);)?\s*([A-Z]+)\s*(?:Z|M|ZM)?\s*\((.*)\)$/is;
const SHAPES = /^(POINT|LINESTRING|POLYGON|MULTIPOINT|MULTILINESTRING|MULTIPOLYGON|GEOMETRYCOLLECTION)$/i;
const NUMBERS = /^\s*([-+]?\d+(?:\.\d+)?)\s+([-+]?\d+(?:\.\d+)?)(?:\s+[-+]?\d+(?:\.\d+)?){0,2}\s*$/;

/** Reads `POINT(112.68 37.73)`; null = no WKT at all. */
export function readWkt(text: string): Result<GeometryPoint, PasteFault> | null {
  const [, srid, shape = '', inside = ''] = WKT.exec(text) ?? [];
  if (!SHAPES.test(shape)) return null;
  const [, first, second] = /^point$/i.test(shape) ? (NUMBERS.exec(inside) ?? []) : [];
  if (first === undefined || second === undefined) return fault('NOT_A_POINT');
  return ok({ origin: 'WKT', numbers: [Number(first), Number(second)], system: systemOfCrs(srid ?? '') });
}

/** Reads a GeoJSON Point, or a Feature or FeatureCollection of exactly one; null = no GeoJSON at all. */
export function readGeoJson(text: string): Result<GeometryPoint, PasteFault> | null {
  const value = text.startsWith('{') ? parsed(text) : null;
  if (!isObject(value) || typeof value.type !== 'string') return null;
  const geometry = geometryOf(value);
  const [first, second] =
    isObject(geometry) && geometry.type === 'Point' && Array.isArray(geometry.coordinates) ? geometry.coordinates : [];
  if (typeof first !== 'number' || typeof second !== 'number') return fault('NOT_A_POINT');
  return ok({ origin: 'GEOJSON', numbers: [first, second], system: systemOfCrs(JSON.stringify(value.crs ?? '')) });
}

function geometryOf(value: Readonly<Record<string, unknown>>): unknown {
  if (value.type === 'Feature') return value.geometry;
  if (value.type !== 'FeatureCollection') return value;
  const features = Array.isArray(value.features) ? value.features : [];
  const [only] = features;
  return features.length === 1 && isObject(only) ? only.geometry : null;
}

function systemOfCrs(name: string): CoordSystem | null {
  if (/4490/.test(name)) return 'CGCS2000';
  return /4326|CRS84/.test(name) ? 'WGS84' : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
