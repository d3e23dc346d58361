import * as z from 'zod';
import { contactPointLevel, contactPointStatus } from '../terms/pairing.ts';
import { codesOf } from '../terms/term.ts';
import { duty, point } from './common.ts';

const place = z.object({ id: z.string(), name: z.string(), point: point.nullable() });

/** 联系点 / 示范点: whom the leadership of a place keeps contact with. The official is never told, not even by office. */
export const contactPoint = z
  .object({
    id: z.string(),
    level: z.enum(codesOf(contactPointLevel)),
    status: z.enum(codesOf(contactPointStatus)),
    /** Null where what is contacted is not public. */
    target: place.extend({ kind: z.enum(['ORGANISATION', 'ENTERPRISE']) }).nullable(),
    /** The park whose contact point it is. */
    park: place.nullable(),
    regionCode: z.string(),
    regionName: z.string(),
    ...duty,
    isIllustrative: z.boolean(),
  })
  .meta({ id: 'ContactPoint' });
export type ContactPoint = z.infer<typeof contactPoint>;
