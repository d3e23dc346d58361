import * as z from 'zod';
import { siteSymbols } from '../site-symbol.ts';
import { verifyState } from '../terms/position.ts';
import { codesOf } from '../terms/term.ts';
import { instant, split } from './common.ts';

/** How many public sites there are by the symbol of their mark and by 核实状态: a legend of more sites than a page is handed. */
export const siteCounts = z
  .object({
    /** Every symbol; a site has exactly one. */
    symbols: z.array(z.object({ symbol: z.enum(siteSymbols), ...split.shape })),
    /** Every state; a site is in exactly one. */
    verify: z.array(z.object({ state: z.enum(codesOf(verifyState)), ...split.shape })),
    asOf: instant,
  })
  .meta({ id: 'SiteCounts' });
export type SiteCounts = z.infer<typeof siteCounts>;
