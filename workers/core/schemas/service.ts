import * as z from 'zod';
import { servicePromise } from '../terms/service.ts';
import { codesOf } from '../terms/term.ts';

/** 服务事项 in a list: what can be done at some place, and what is promised of it. */
export const serviceItemSummary = z
  .object({
    id: z.string(),
    name: z.string(),
    /** Where the item and its promise hold. */
    regionCode: z.string(),
    regionName: z.string(),
    promises: z.array(z.enum(codesOf(servicePromise))),
    /** 承诺办结 in hours; null = none is published. */
    promiseHours: z.number().nullable(),
    /** 带什么 */
    bring: z.array(z.string()),
    /** Public stations that handle it, 100 where there are so many or more: of a sample item samples, of any other registered ones. */
    stationCount: z.number().int(),
    isIllustrative: z.boolean(),
  })
  .meta({ id: 'ServiceItemSummary' });

export type ServiceItemSummary = z.infer<typeof serviceItemSummary>;
