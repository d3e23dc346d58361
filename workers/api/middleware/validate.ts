import { validator } from 'hono-openapi';
import type { z } from 'zod';
import { type ErrorDetail, errorDetail } from '#core/errors.ts';
import { type InputIssue, inputProblem } from '#core/input/problem.ts';
import { ApiError } from '../errors.ts';

/** Checks the query against a strict object: every parameter known, each given once, each as expected. */
export function query<S extends z.ZodObject>(schema: S) {
  const known = Object.keys(schema.shape);
  return validator('query', schema, (result) => {
    if (result.success) return;
    const problem = inputProblem(result.error as readonly InputIssue[], result.data, known);
    throw new ApiError(
      problem.code,
      problem.details.map((detail) => sayTwice(detail, result.data)),
    );
  });
}

/** A parameter given twice arrives as an array. */
function sayTwice(detail: ErrorDetail, given: Readonly<Record<string, unknown>>): ErrorDetail {
  const value = given[detail.path];
  if (!Array.isArray(value)) return detail;
  return errorDetail(detail.path, value.join(' & '), `只给一次：${detail.expected}`);
}
