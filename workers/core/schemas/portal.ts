import { z } from 'zod';
import { instant } from './common.ts';

export const health = z
  .object({
    status: z.enum(['ok', 'degraded']),
    database: z.object({ reachable: z.boolean(), schemaVersion: z.string().nullable() }),
    /** Publication counter: grows with everything that becomes public. */
    publicationNo: z.number().int().nullable(),
    build: z.string(),
    now: instant,
  })
  .meta({ id: 'Health' });

/** What the front ends must know of this installation. Nothing secret. */
export const portalConfig = z
  .object({
    /** False with PUBLIC_SITE=on and no MAP_REVIEW_NO: no boundary layer and no region label may be drawn. */
    boundaries: z.boolean(),
    /** 审图号, null = 示例底图，未送审. */
    mapReviewNo: z.string().nullable(),
    streetBase: z.object({ kind: z.enum(['wmts', 'geojson', 'image']), url: z.string() }).nullable(),
    publicCoordDecimals: z.number().int(),
    /** Illustrative rows are loaded. */
    demoData: z.boolean(),
    footer: z.object({
      owner: z.string().nullable(),
      contact: z.string().nullable(),
      siteCode: z.string().nullable(),
      icp: z.string().nullable(),
      police: z.string().nullable(),
    }),
    publicationNo: z.number().int(),
    asOf: instant,
  })
  .meta({ id: 'PortalConfig' });

export type Health = z.infer<typeof health>;
export type PortalConfig = z.infer<typeof portalConfig>;
