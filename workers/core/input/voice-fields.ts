import * as z from 'zod';
import { checkPoint, geoRefusalText } from '../geo/bbox.ts';
import { parseTicket } from '../ticket.ts';
import { idParam } from './text-params.ts';

/** Fields of what a visitor sends. Every message says in Chinese what was expected; it becomes `details[].expected`. */

/** Characters of what a visitor writes, and of the contact that may be left. */
export const MAX_WORDS = 500;
export const MAX_CONTACT = 100;
export const MAX_PHOTOS = 3;
/** A circle wider than this says nothing about where something is, metres. */
const MAX_ACCURACY_M = 100_000;

const keyExpected = '22 个字符的随机编号（base64url），每次填写一个，重发时不变';

/** 128 random bits made with the draft; the same key again gives the same answer and writes nothing. */
export const sendKey = z
  .string(keyExpected)
  .regex(/^[A-Za-z0-9_-]{22}$/, keyExpected)
  .meta({
    description: '随表单生成的随机编号（128 位，base64url，22 个字符）。同一编号重发得到同样的结果，不会重复提交',
  });

/** What was written, without spaces around it; nothing but spaces counts as left out. */
export function words(max: number, description: string) {
  const expected = `不超过 ${max} 个字的文字`;
  return z
    .string(expected)
    .refine((text) => Array.from(text).length <= max, expected)
    .transform((text) => (text.trim() === '' ? null : text.trim()))
    .meta({ description, maxLength: max });
}

/** Several of the codes, each once. */
export function codeList<Code extends string>(codes: readonly [Code, ...Code[]], description: string) {
  const expected = `各不相同的取值：${codes.join('、')}`;
  return z
    .array(z.enum(codes, expected), expected)
    .refine((list) => new Set(list).size === list.length, expected)
    .meta({ description });
}

const degrees = (description: string) => z.number('十进制度数，WGS84').meta({ description });

/** A place that a visitor means. Not a position of the visitor's own, which stays in the browser. */
export const givenPoint = z
  .strictObject({
    lng: degrees('经度（度，WGS84）'),
    lat: degrees('纬度（度，WGS84）'),
    accuracyM: z
      .number('误差半径，米')
      .min(0, '误差半径，0 米或以上')
      .max(MAX_ACCURACY_M, `误差半径，不超过 ${MAX_ACCURACY_M} 米`)
      .nullish()
      .meta({ description: '误差半径（米），不知道就不写' }),
  })
  .superRefine(({ lng, lat }, context) => {
    const checked = checkPoint(lng, lat);
    if (checked.ok) return;
    const message = geoRefusalText[checked.error];
    context.addIssue({ code: 'custom', path: ['lng'], message, input: lng });
    context.addIssue({ code: 'custom', path: ['lat'], message, input: lat });
  });

const photosExpected = `不超过 ${MAX_PHOTOS} 张不同的照片`;

/** Photos sent before, with the token that each was answered with. */
export const givenPhotos = z
  .array(
    z.strictObject({
      id: idParam('PHOTO'),
      token: z
        .string('上传照片时得到的 token')
        .regex(/^[A-Za-z0-9_-]{22}$/, '上传照片时得到的 token')
        .meta({ description: '上传照片时得到的 token' }),
    }),
    photosExpected,
  )
  .max(MAX_PHOTOS, photosExpected)
  .refine((photos) => new Set(photos.map(({ id }) => id)).size === photos.length, photosExpected)
  .meta({ description: `先用 /api/photos 上传得到的照片，不超过 ${MAX_PHOTOS} 张` });

/** A ticket or a service code as somebody typed it; becomes its plain ten characters. */
export function ticketField(description: string) {
  const expected = '10 个字符的编号，形如 7K3M9-X2QF4';
  return z
    .string(expected)
    .max(40, expected)
    .transform((text, context) => {
      const ticket = parseTicket(text);
      if (ticket.ok) return ticket.value;
      context.addIssue({ code: 'custom', message: expected, input: text });
      return z.NEVER;
    })
    .meta({ description, example: '7K3M9-X2QF4', maxLength: 40 });
}
