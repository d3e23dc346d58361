import * as z from 'zod';
import {
  facility,
  positionFunction,
  positionLevel,
  positionType,
  serves,
  stationTier,
  verifyState,
} from '../terms/position.ts';
import { servicePromise } from '../terms/service.ts';
import { codesOf } from '../terms/term.ts';
import { date, errorBody, instant, link, page, people, point, source } from './common.ts';
import { openingHours } from './hours.ts';
import { honour } from './park.ts';

/** null = not known, which is not “no”. */
export const barrierFree = z
  .object({
    wheelchair: z.boolean().nullable(),
    toilet: z.boolean().nullable(),
    lift: z.boolean().nullable(),
  })
  .meta({ id: 'BarrierFree' });

/** 党群阵地 / 服务点 in a list. Only public columns. */
export const site = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(codesOf(positionType)),
    level: z.enum(codesOf(positionLevel)).nullable(),
    /** 能办事: has at least one service window; false = 活动场所; null = not known. */
    hasCounter: z.boolean().nullable(),
    stationTier: z.enum(codesOf(stationTier)).nullable(),
    regionCode: z.string(),
    /** From province to the lowest known region, e.g. 山西省晋中市榆次区. */
    regionName: z.string(),
    park: link.nullable(),
    address: z.string().nullable(),
    point: point.nullable(),
    /** Office number only. Always null for illustrative sites. */
    phone: z.string().nullable(),
    hours: openingHours,
    hoursText: z.string().nullable(),
    /** 暂停开放 now or in future; null when none is known. */
    closure: z.object({ reason: z.string(), from: date, to: date.nullable() }).nullable(),
    functions: z.array(z.enum(codesOf(positionFunction))),
    facilities: z.array(z.enum(codesOf(facility))),
    barrierFree,
    isMobile: z.boolean(),
    /** Registered stops of a 流动阵地 from today on for a month, the next few in order of time; samples never. Empty for all others. */
    nextStops: z.array(z.object({ placeText: z.string(), startsAt: instant, endsAt: instant })),
    isIllustrative: z.boolean(),
    verifyState: z.enum(codesOf(verifyState)),
    verifiedOn: date.nullable(),
    /** 到期日 of the next verification. */
    dueOn: date.nullable(),
    /** 责任单位, else the organisation it belongs to. */
    responsibleUnit: z.string().nullable(),
    updatedAt: instant,
  })
  .meta({ id: 'Site' });

/** A page of sites. */
export const sitePage = page(site).extend({
  /** How many sites of the list were looked at for this page: with `open`, and of any page that ended before it was full; its cursor goes on from there. */
  lookedAt: z.number().int().nullable(),
});

/** A site with its distance from the asked point, in metres along the sphere from rounded point to rounded point. */
export const nearSite = site.extend({ distanceM: z.number().nullable() }).meta({ id: 'NearSite' });

export const nearSites = z
  .object({
    items: z.array(nearSite),
    /** Radius in metres within which the search looked completely. */
    searchedRadiusM: z.number(),
    /** False when the search stopped at its limit before it had found as many as asked for. */
    complete: z.boolean(),
    asOf: instant,
  })
  .meta({ id: 'NearSites' });

export const siteDetail = site
  .extend({
    version: z.number().int(),
    aliases: z.array(z.string()),
    building: z.string().nullable(),
    floor: z.string().nullable(),
    entrance: z.string().nullable(),
    landmark: z.string().nullable(),
    /** 责任岗位, a post and never a person. */
    responsiblePost: z.string().nullable(),
    areaM2: z.number().nullable(),
    openToPublic: z.boolean().nullable(),
    serves: z.array(z.enum(codesOf(serves))),
    /** 五有一落实 达标; null = not assessed. */
    upToStandard: z.boolean().nullable(),
    organisation: link.nullable(),
    /** With the number of its public members: registered ones, and samples too where the site is one. */
    clusters: z.array(link.extend({ memberCount: z.number().int() })),
    /** Timetable of a 流动阵地; instants. */
    stops: z.array(
      z.object({
        placeText: z.string(),
        point: point.nullable(),
        startsAt: instant,
        endsAt: instant,
        isIllustrative: z.boolean(),
      }),
    ),
    station: z
      .object({
        tier: z.enum(codesOf(stationTier)),
        windowCount: z.number().int().nullable(),
        itemsCount: z.number().int().nullable(),
        promiseHours: z.number().nullable(),
        instructorCount: people.nullable(),
      })
      .nullable(),
    services: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        promises: z.array(z.enum(codesOf(servicePromise))),
        promiseHours: z.number().nullable(),
        bring: z.array(z.string()),
      }),
    ),
    /** 三级服务体系: what this station does not handle, and the nearest level above it that does. */
    elsewhere: z.array(
      z.object({
        service: link,
        at: link.extend({ phone: z.string().nullable(), tier: z.enum(codesOf(stationTier)) }),
      }),
    ),
    /** 服务评价: of `total` ratings `satisfied` are 基本满意 or better; null before there are 5, and for samples. */
    satisfaction: z.object({ satisfied: z.number().int(), total: z.number().int() }).nullable(),
    /** Pictures at /api/photos/{id}, in order; pixels. */
    photos: z.array(z.object({ id: z.string(), alt: z.string(), width: z.number().int(), height: z.number().int() })),
    honours: z.array(honour),
    source: source.nullable(),
  })
  .meta({ id: 'SiteDetail' });

/** A site that was public once, as it last was; the page of a withdrawn one says so and names the nearest others. */
export const withdrawnSite = z
  .object({ name: z.string(), regionCode: z.string(), regionName: z.string(), point: point.nullable() })
  .meta({ id: 'WithdrawnSite' });

/** Body of the 410 of a withdrawn site. */
export const siteGone = errorBody.extend({ was: withdrawnSite }).meta({ id: 'SiteGone' });

export type BarrierFree = z.infer<typeof barrierFree>;
export type Site = z.infer<typeof site>;
export type SitePage = z.infer<typeof sitePage>;
export type NearSite = z.infer<typeof nearSite>;
export type NearSites = z.infer<typeof nearSites>;
export type SiteDetail = z.infer<typeof siteDetail>;
export type WithdrawnSite = z.infer<typeof withdrawnSite>;
export type SiteGone = z.infer<typeof siteGone>;
