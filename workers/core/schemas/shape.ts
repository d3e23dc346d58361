import * as z from 'zod';
import type { Boundary } from '../geo/boundary.ts';
import type { ShapeProblem } from '../geo/shape-problems.ts';
import { idParam } from '../input/text-params.ts';
import type { Link } from './common.ts';

/** Rings that are read at all; an outline has one and a few holes. */
const MAX_RINGS = 100;

const EXPECTED_POLYGON = 'GeoJSON 的 Polygon，WGS84，先经度后纬度';
const position = z
  .array(z.number(EXPECTED_POLYGON), EXPECTED_POLYGON)
  .min(2, EXPECTED_POLYGON)
  .max(3, EXPECTED_POLYGON);

/** An outline as it is drawn: whether its rings are fit for one is what is asked. */
export const drawnBoundary = z.strictObject({
  type: z.literal('Polygon', EXPECTED_POLYGON),
  coordinates: z
    .array(z.array(position, EXPECTED_POLYGON), EXPECTED_POLYGON)
    .min(1, EXPECTED_POLYGON)
    .max(MAX_RINGS, `最多 ${MAX_RINGS} 个环`),
});

/** An outline to look at before it is written: of a grid of a park, or of a park. */
export const shapeCheckBody = z.strictObject({
  kind: z.enum(['GRID', 'PARK'], 'GRID 或 PARK'),
  /** The record itself; absent while it is new. */
  id: idParam('GRID', 'PARK').optional(),
  /** The park a grid lies in; absent = the one it lies in now. */
  park: idParam('PARK').optional(),
  boundary: drawnBoundary,
});

/** What speaks for or against it. Problems and overlaps keep it from being written, the rest is for people to judge. */
export interface ShapeCheckAnswer {
  readonly areaM2: number;
  readonly problems: readonly ShapeProblem[];
  readonly overlaps: readonly Link[];
  /** Null where the park has no outline to compare with. */
  readonly outsidePark: boolean | null;
  /** Of a park: its grids that would stand out of it. */
  readonly gridsOutside: readonly Link[];
}

/** What lies around an outline that is drawn. */
export interface ParkShapes {
  readonly park: Link & {
    readonly boundary: Boundary | null;
    /** Where to look while nothing is drawn yet. */
    readonly point: { readonly lng: number; readonly lat: number } | null;
  };
  readonly grids: readonly (Link & { readonly boundary: Boundary; readonly isIllustrative: boolean })[];
}
