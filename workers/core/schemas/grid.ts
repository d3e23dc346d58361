import * as z from 'zod';
import { duty, link, people } from './common.ts';

/** 网格 of a park or county. `boundary` is a GeoJSON Polygon in WGS84, counter-clockwise outer ring (RFC 7946). */
export const grid = z
  .object({
    id: z.string(),
    name: z.string(),
    park: link.nullable(),
    regionCode: z.string(),
    instructorCount: people.nullable(),
    stationedStaffCount: people.nullable(),
    boundary: z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(z.array(z.number()))) }).nullable(),
    ...duty,
    isIllustrative: z.boolean(),
  })
  .meta({ id: 'Grid' });
export type Grid = z.infer<typeof grid>;
