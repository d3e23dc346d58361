import * as z from 'zod';
import { instant } from './common.ts';

/** Layers that can be had as tiles. */
export const tileLayers = ['parks', 'sites', 'pairings'] as const;
export type TileLayer = (typeof tileLayers)[number];

/** Where tiles are, and the version under which they may be kept for good. */
export const tileIndex = z
  .object({
    /** Changes with every publication, at midnight (Asia/Shanghai) and with the settings. */
    version: z.string(),
    minZoom: z.number().int(),
    maxZoom: z.number().int(),
    /** From this zoom on every record stands for itself; below it sites are counted and pairings gathered. */
    singleFrom: z.number().int(),
    layers: z.array(
      z.object({
        id: z.enum(tileLayers),
        /** Address of a tile with {z}, {x} and {y} in it. */
        url: z.string(),
      }),
    ),
    asOf: instant,
  })
  .meta({ id: 'TileIndex' });
export type TileIndex = z.infer<typeof tileIndex>;
