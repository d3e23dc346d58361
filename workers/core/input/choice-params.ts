import * as z from 'zod';

/** Values of one filter that may be given at once. */
const MAX_CHOICES = 50;

/** One of the codes. */
export function choiceParam<Code extends string>(codes: readonly [Code, ...Code[]], description: string) {
  return z.enum(codes, `取值之一：${codes.join('、')}`).meta({ description });
}

/** Several of the codes separated by commas, each once, in the order given. */
export function choicesParam<Code extends string>(codes: readonly [Code, ...Code[]], description: string) {
  const known: ReadonlySet<string> = new Set(codes);
  const expected = `以逗号分开的取值：${codes.join('、')}`;
  return z
    .string(expected)
    .max(64 * MAX_CHOICES, expected)
    .transform((text, context) => {
      const parts = [...new Set(text.split(',').map((part) => part.trim()))];
      // Every part is one of the codes once the check has passed, which the type system cannot see.
      if (parts.length <= MAX_CHOICES && parts.every((part) => known.has(part))) return parts as Code[];
      context.addIssue({ code: 'custom', message: expected, input: text });
      return z.NEVER;
    })
    .meta({ description, type: 'array', maxLength: undefined, items: { type: 'string', enum: codes } });
}

/** `true` or `false`. */
export function flagParam(description: string) {
  return z
    .enum(['true', 'false'], 'true 或 false')
    .transform((text) => text === 'true')
    .meta({ description, type: 'boolean', enum: undefined });
}

/** Whether 示例 records are in the answer: left out unless asked for. */
export const illustrativeParam = z
  .enum(['exclude', 'include', 'only'], 'exclude（不含示例）、include（含示例）或 only（只看示例）')
  .default('exclude')
  .meta({ description: '示例记录：exclude 不含、include 含、only 只看' });

/** `true`, or left out: its opposite would not be a list that anybody could use. */
export function onlyTrueParam(description: string) {
  return z
    .literal('true', 'true；不按此筛选就不要给')
    .transform(() => true as const)
    .meta({ description, type: 'boolean', const: undefined, enum: [true] });
}

/** Form of a list. */
export const formatParam = z
  .enum(['json', 'geojson'], 'json 或 geojson')
  .meta({ description: '格式；也可用 `Accept: application/geo+json`，两者都有时以此为准' });
