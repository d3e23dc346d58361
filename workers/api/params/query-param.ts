import { z } from 'zod';
import { err, ok, type Result } from '#core/result.ts';

/** What the OpenAPI document says about one parameter: plain JSON Schema. */
export interface ParamSchema {
  readonly description: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array';
  readonly [keyword: string]: unknown;
}

/** Text in; a value, or the sentence that says what was expected. */
export type ParseParam<T> = (text: string) => Result<T, string>;

/**
 * One query parameter. `expected` is what a caller reads when it is missing or given twice (it then arrives as an
 * array); what `parse` refuses with may be more precise.
 */
export function queryParam<T>(expected: string, parse: ParseParam<T>, schema: ParamSchema) {
  return z
    .string({ error: (issue) => (Array.isArray(issue.input) ? `只给一次：${expected}` : expected) })
    .transform((text, context) => {
      const parsed = parse(text);
      if (parsed.ok) return parsed.value;
      context.issues.push({ code: 'custom', message: parsed.error, input: text });
      return z.NEVER;
    })
    .meta({ ...schema });
}

/** The value, or `expected` where there is none. */
export function orExpected<T>(value: T | undefined, expected: string): Result<T, string> {
  return value === undefined ? err(expected) : ok(value);
}
