import * as z from 'zod';
import { positionLevel } from '../terms/position.ts';
import { codesOf } from '../terms/term.ts';
import { instant, link, source, split } from './common.ts';
import { site } from './site.ts';

/** One part of “1+20+N”: what the document declares against what is registered. */
export const clusterPart = z
  .object({
    level: z.enum(codesOf(positionLevel)),
    /** null = N, not published. */
    declared: z.number().int().nullable(),
    count: split,
    /** declared − registered; negative = more registered than declared; null where N is not published. */
    missing: z.number().int().nullable(),
  })
  .meta({ id: 'ClusterPart' });

export const cluster = z
  .object({
    id: z.string(),
    name: z.string(),
    /** As declared, e.g. `1+20+N`. */
    formula: z.string(),
    park: link.nullable(),
    regionCode: z.string(),
    regionName: z.string(),
    parts: z.array(clusterPart),
    source: source.nullable(),
  })
  .meta({ id: 'Cluster' });

export const clusterDetail = cluster.extend({ members: z.array(site), asOf: instant }).meta({ id: 'ClusterDetail' });

export type ClusterPart = z.infer<typeof clusterPart>;
export type Cluster = z.infer<typeof cluster>;
export type ClusterDetail = z.infer<typeof clusterDetail>;
