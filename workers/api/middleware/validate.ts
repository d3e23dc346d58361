import { validator } from 'hono-openapi';
import type { z } from 'zod';
import { type ErrorDetail, errorDetail } from '#core/errors.ts';
import { ApiError } from '../errors.ts';

/** The parts of a zod issue that an answer is made of. */
interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly keys?: readonly string[];
}

/** Checks the query against a strict object: every parameter known, each given once, each as expected. */
export function query<S extends z.ZodObject>(schema: S) {
  const known = Object.keys(schema.shape);
  return validator('query', schema, (result) => {
    if (result.success) return;
    throw refusal(result.error as readonly Issue[], result.data, known);
  });
}

function refusal(
  issues: readonly Issue[],
  given: Readonly<Record<string, unknown>>,
  known: readonly string[],
): ApiError {
  const strangers = issues.flatMap((issue) => issue.keys ?? []);
  const expected = known.length === 0 ? '这个地址没有参数' : `可用的参数：${known.join('、')}`;
  if (strangers.length > 0) {
    return new ApiError(
      'UNKNOWN_PARAMETER',
      strangers.map((key) => errorDetail(key.slice(0, 100), given[key], expected)),
    );
  }
  return new ApiError(
    'VALIDATION',
    issues.map((issue) => detail(issue, given)),
  );
}

function detail(issue: Issue, given: Readonly<Record<string, unknown>>): ErrorDetail {
  const [first] = issue.path ?? [];
  const name = String(typeof first === 'object' ? first.key : (first ?? ''));
  const value = given[name];
  return errorDetail(name, Array.isArray(value) ? value.join(' & ') : value, issue.message);
}
