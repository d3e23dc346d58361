import * as z from 'zod';
import { instant } from '#core/schemas/common.ts';

const position = z.array(z.number()).meta({ description: '[经度, 纬度]，WGS84，度' });

const geometry = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('Point'), coordinates: position }),
    z.object({ type: z.literal('LineString'), coordinates: z.array(position) }),
    z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position)) }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position))) }),
  ])
  .meta({ id: 'Geometry' });

export const featureBody = z
  .object({
    type: z.literal('Feature'),
    id: z.string(),
    geometry,
    properties: z.record(z.string(), z.unknown()).meta({ description: '列表里的同一条记录，不含 point' }),
  })
  .meta({ id: 'Feature' });

/** A list as GeoJSON (RFC 7946) with the foreign members of a page. */
export const geojsonBody = z
  .object({
    type: z.literal('FeatureCollection'),
    features: z.array(featureBody),
    omittedWithoutPoint: z.number().int().meta({ description: '本页中没有位置、因此不在图上的条数' }),
    nextCursor: z.string().nullable(),
    asOf: instant,
  })
  .meta({ id: 'FeatureCollection' });
