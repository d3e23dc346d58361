import * as z from 'zod';
import { findIdNumbers, findMobiles } from '../codes/personal-number.ts';
import { dateParam, idParam, regionParam } from '../input/text-params.ts';
import { sendKey, words } from '../input/voice-fields.ts';
import { audience, presentationKind } from '../terms/presentation.ts';
import { codesOf } from '../terms/term.ts';
import { date, instant } from './common.ts';

/** Characters of a title, of what is said at a stop, and of the address of a view. */
export const MAX_TITLE = 40;
export const MAX_SPEECH = 1000;
const MAX_VIEW = 600;
export const MAX_STOPS = 40;

const NOT_PRIVATE = '不能写个人手机号或身份证号，请改用办公电话';
const isNotPrivate = (text: string | null) =>
  text === null || (findMobiles(text).length === 0 && findIdNumbers(text).length === 0);
const titleExpected = `标题，1 到 ${MAX_TITLE} 个字`;

const title = z
  .string(titleExpected)
  .trim()
  .refine((text) => text !== '' && Array.from(text).length <= MAX_TITLE, titleExpected)
  .refine(isNotPrivate, NOT_PRIVATE);
const speech = (description: string) => words(MAX_SPEECH, description).refine(isNotPrivate, NOT_PRIVATE).nullable();

/** One stop: an address of the leaders' map, what is said there, and when. */
export const stop = z.strictObject({
  title,
  /** Query of /leader/ without its question mark. */
  view: z
    .string('党建一张图地址里 ? 后面的部分')
    .max(MAX_VIEW, `不超过 ${MAX_VIEW} 个字符`)
    .regex(/^[\w=&,.%+-]*$/, '党建一张图地址里 ? 后面的部分'),
  /** 讲解词 */
  text: speech('讲解词'),
  /** Planned time in Asia/Shanghai. */
  at: z
    .string('时间，形如 09:30')
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间，形如 09:30')
    .nullable(),
  /** What is visited, by its public id: the driver is told its address. */
  record: idParam('SITE', 'PARK', 'ORGANISATION', 'ENTERPRISE', 'VILLAGE').nullable(),
});

const content = {
  kind: z.enum(codesOf(presentationKind), `${codesOf(presentationKind).join(' 或 ')}`),
  title,
  note: speech('说明'),
  regionCode: regionParam.nullable(),
  audience: z.enum(codesOf(audience), codesOf(audience).join('、')),
  plannedOn: dateParam.nullable(),
  stops: z.array(stop, '一组站点').min(1, '至少一站').max(MAX_STOPS, `不超过 ${MAX_STOPS} 站`),
};
const version = z.int('所看到的版本号').min(1, '所看到的版本号');

const ONE_STOP = '保存的视图只有一站';
const isOneView = ({ kind, stops }: { kind: string; stops: readonly unknown[] }) =>
  kind !== 'VIEW' || stops.length === 1;

export const presentationBody = z
  .strictObject({ key: sendKey, ...content })
  .refine(isOneView, { path: ['stops'], message: ONE_STOP });
export const presentationChange = z
  .strictObject({ key: sendKey, version, ...content })
  .refine(isOneView, { path: ['stops'], message: ONE_STOP });
export const presentationAct = z.strictObject({ key: sendKey, version });

/** 保存的视图 or 观摩路线 in a list. */
const listed = z.object({
  id: z.string(),
  version: z.number().int(),
  kind: z.enum(codesOf(presentationKind)),
  title: z.string(),
  region: z.object({ code: z.string(), name: z.string() }).nullable(),
  audience: z.enum(codesOf(audience)),
  plannedOn: date.nullable(),
  stopCount: z.number().int(),
  /** Made by whoever asks. */
  mine: z.boolean(),
  updatedAt: instant,
});

export const presentation = listed
  .extend({
    note: z.string().nullable(),
    stops: z.array(
      z.object({
        title: z.string(),
        view: z.string(),
        text: z.string().nullable(),
        at: z.string().nullable(),
        record: z.string().nullable(),
      }),
    ),
    /** What whoever asks may do with it. */
    mayEdit: z.boolean(),
    mayPublish: z.boolean(),
  })
  .meta({ id: 'Presentation' });

export type PresentationBody = z.infer<typeof presentationBody>;
export type PresentationContent = Omit<PresentationBody, 'key'>;
export type ListedPresentation = z.infer<typeof listed>;
export type Presentation = z.infer<typeof presentation>;
export type Stop = Presentation['stops'][number];
