import * as z from 'zod';
import type { OpeningHours } from '../hours/opening-hours.ts';

const span = z.object({ from: z.string(), to: z.string() });

/** 开放时间 as sent to browsers, which compute the state themselves (see `hours/opening-hours.ts` for the meaning). */
export const openingHours: z.ZodType<OpeningHours> = z
  .object({
    mode: z.enum(['REGULAR', 'ALWAYS', 'CALL_FIRST', 'UNKNOWN']),
    holidays: z.enum(['CLOSED', 'AS_USUAL', 'BY_NOTICE', 'UNSTATED']),
    rules: z.array(
      z.object({
        weekdays: z.array(z.number().int()),
        season: z.object({ from: z.string(), to: z.string() }).nullable(),
        spans: z.array(span),
      }),
    ),
    exceptions: z.array(
      z.object({ from: z.string(), to: z.string(), spans: z.array(span), reason: z.string().nullable() }),
    ),
  })
  .meta({ id: 'OpeningHours' });
