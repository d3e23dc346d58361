import * as z from 'zod';
import { instant } from './common.ts';

/** Kinds of records with a page or a place of their own. */
export const recordSearchKinds = ['REGION', 'PARK', 'SITE', 'ORGANISATION', 'ENTERPRISE', 'VILLAGE', 'FIGURE'] as const;

/** With what narrows a list of sites: 服务事项 and 便民设施, found only where they are asked for. */
export const searchKinds = [...recordSearchKinds, 'SERVICE', 'FACILITY'] as const;
export const searchKind = z.enum(searchKinds);

export const searchHit = z
  .object({
    kind: searchKind,
    /** Public id, or the region code, or of a FACILITY its code (BARRIER_FREE for 无障碍, which is a filter of its own). */
    id: z.string(),
    title: z.string(),
    /** Where it is and what it is, one line; of a SERVICE or FACILITY how many places choosing it shows. */
    subtitle: z.string(),
    regionCode: z.string().nullable(),
    isIllustrative: z.boolean(),
  })
  .meta({ id: 'SearchHit' });

export const searchAnswer = z
  .object({ query: z.string(), items: z.array(searchHit), asOf: instant })
  .meta({ id: 'SearchAnswer' });

export type SearchKind = z.infer<typeof searchKind>;
export type SearchHit = z.infer<typeof searchHit>;
export type SearchAnswer = z.infer<typeof searchAnswer>;
