import * as z from 'zod';
import { chainRole } from '../terms/organisation.ts';
import { codesOf } from '../terms/term.ts';
import { date, duty } from './common.ts';
import { party } from './pairing.ts';

const chainEnd = party
  .pick({ kind: true, id: true, name: true, point: true })
  /** Null for parties that are no enterprise, and where it is not registered. */
  .extend({ role: z.enum(codesOf(chainRole)).nullable() })
  .meta({ id: 'ChainEnd' });

/** 产业链联建 in force, led from the higher role: 链主 → 链核 → 链上企业. */
export const chainLink = z
  .object({
    /** Of the pairing. */
    id: z.string(),
    /** The document's own word for it. */
    chain: z.string(),
    from: chainEnd,
    to: chainEnd,
    regionCode: z.string(),
    regionName: z.string(),
    startedOn: date.nullable(),
    ...duty,
    isIllustrative: z.boolean(),
  })
  .meta({ id: 'ChainLink' });
export type ChainEnd = z.infer<typeof chainEnd>;
export type ChainLink = z.infer<typeof chainLink>;
