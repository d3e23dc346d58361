import * as z from 'zod';
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
    /** 随手拍: who handles reports, and when; null = not open here. 12345 is always shown beside it. */
    hazard: z.object({ unit: z.string(), hours: z.string(), phone: z.string().nullable() }).nullable(),
    /** 好差评 only where the operator links to the official system. */
    ratingName: z.enum(['服务评价', '好差评']),
    ratingOfficialUrl: z.string().nullable(),
    /** Whether a rater may leave a contact: there is a key to seal it with. */
    contactOffered: z.boolean(),
    publicationNo: z.number().int(),
    asOf: instant,
  })
  .meta({ id: 'PortalConfig' });

export type Health = z.infer<typeof health>;
export type PortalConfig = z.infer<typeof portalConfig>;
