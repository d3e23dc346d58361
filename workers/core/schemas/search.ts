import { z } from 'zod';
import { instant } from './common.ts';

export const searchKind = z.enum(['REGION', 'PARK', 'SITE', 'ORGANISATION', 'ENTERPRISE', 'VILLAGE', 'FIGURE']);

export const searchHit = z
  .object({
    kind: searchKind,
    /** Public id, or the region code. */
    id: z.string(),
    title: z.string(),
    /** Where it is and what it is, one line. */
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
