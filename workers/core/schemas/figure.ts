import * as z from 'zod';
import { qualifier, reliability } from '../terms/figure.ts';
import { metric } from '../terms/metric.ts';
import { codesOf } from '../terms/term.ts';
import { link } from './common.ts';

export const document = z
  .object({
    id: z.string(),
    title: z.string(),
    /** Newspaper or publisher as far as the document itself says. */
    publisher: z.string().nullable(),
    place: z.string(),
    /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as precisely as known. */
    publishedOn: z.string(),
    figureCount: z.number().int(),
  })
  .meta({ id: 'SourceDocument' });

/** 资料公布: one number as one document printed it. Immutable, never summed, never mixed with counts of records. */
export const figure = z
  .object({
    id: z.string(),
    /** Inventory row it belongs to, e.g. `D09`. */
    inventoryId: z.string(),
    label: z.string(),
    labelEn: z.string(),
    /** The number as printed, e.g. `2410名`, `20余支`. */
    valueText: z.string(),
    /** Decimal string; null where the document gives no number. */
    value: z.string().nullable(),
    unit: z.string().nullable(),
    qualifier: z.enum(codesOf(qualifier)),
    /** For shares: what is divided by what, decimal strings; `derived` says the denominator was inferred. */
    numerator: z.string().nullable(),
    denominator: z.string().nullable(),
    derived: z.boolean(),
    /** 口径: what and whom the number covers. */
    scope: z.string(),
    /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
    asOf: z.string(),
    reliability: z.enum(codesOf(reliability)),
    /** Why it is doubtful, or what else a reader must know. */
    note: z.string().nullable(),
    /** The live count that speaks of the same thing, where there is one. */
    metric: z.enum(codesOf(metric)).nullable(),
    regionCode: z.string(),
    regionName: z.string(),
    park: link.nullable(),
    document: z.object({ id: z.string(), title: z.string(), publishedOn: z.string() }),
    /** Verbatim from the document. */
    quotation: z.string(),
  })
  .meta({ id: 'Figure' });

export type SourceDocument = z.infer<typeof document>;
export type Figure = z.infer<typeof figure>;
