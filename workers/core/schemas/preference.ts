import * as z from 'zod';

/** Characters of one preference as JSON, and how many of them an account keeps. */
export const MAX_PREFERENCE = 60_000;
export const MAX_PREFERENCES = 100;

const NAME = '设置的名称：字母、数字、点和连字符';
export const preferenceName = z.string(NAME).regex(/^[A-Za-z][A-Za-z0-9.-]{0,59}$/, NAME);

/** `value`: whatever the console keeps, as JSON; null forgets it. */
export const preferenceBody = z.strictObject({
  value: z.json().refine((value) => JSON.stringify(value).length <= MAX_PREFERENCE, `最多 ${MAX_PREFERENCE} 个字符`),
});

/** What an account prefers, by name. */
export type Preferences = Readonly<Record<string, unknown>>;
