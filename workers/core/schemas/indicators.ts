import * as z from 'zod';
import { threshold } from '../stats/thresholds.ts';
import { standing } from '../terms/statistics.ts';
import { codesOf } from '../terms/term.ts';
import { instant, link } from './common.ts';
import { figure } from './figure.ts';
import { ratio, regionDetail } from './region.ts';

const standingCode = z.enum(codesOf(standing));

/** What records say of a number: records without it are silent, not 0. */
const stated = z.object({
  /** What the numbers that are told come to: of fewer than three persons none is. Null where there is none. */
  sum: z.string().nullable(),
  stated: z.number().int(),
  silent: z.number().int(),
});

/** What can be said of a region or park beside its counts. Registered records only. */
export const indicators = z
  .object({
    region: regionDetail,
    park: link.nullable(),
    asOf: instant,
    /** 更新及时率: verified sites whose review is not due / public sites. */
    timeliness: z.object({
      ratio,
      /** 待复核, 逾期 and 未核实 with the lists behind them; null of a past day, which is not judged. */
      reviews: z.object({ due: z.number().int(), overdue: z.number().int(), unverified: z.number().int() }).nullable(),
      standing: standingCode.nullable(),
      /** API path of the sites of the numerator. */
      list: z.string(),
    }),
    /**
     * 满意率: ratings of grade 3 to 5 / valid ratings, of sites that have at least `minRatings`; null of a past day. How many
     * have fewer is not told: it would change with a single visitor's rating.
     */
    satisfaction: z
      .object({
        ratio,
        minRatings: z.number().int(),
      })
      .nullable(),
    /** 党建指导员: as grids and stations state them, and as documents do; never added to each other. Null of a past day. */
    instructors: z.object({ grids: stated.nullable(), stations: stated.nullable(), figures: z.array(figure) }),
    /** 第一书记: persons are not registered, documents count them. */
    firstSecretaries: z.object({ figures: z.array(figure) }),
    /** By what rule something is coloured. */
    thresholds: z.array(z.object({ code: z.enum(codesOf(threshold)), zh: z.string(), en: z.string() })),
  })
  .meta({ id: 'Indicators' });

export type Indicators = z.infer<typeof indicators>;
export type Stated = z.infer<typeof stated>;
