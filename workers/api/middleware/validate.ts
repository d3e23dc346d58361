import type { MiddlewareHandler } from 'hono';
import { validator } from 'hono-openapi';
import type { z } from 'zod';
import { type ErrorDetail, errorDetail } from '#core/errors.ts';
import { type InputIssue, inputProblem } from '#core/input/problem.ts';
import { ApiError } from '../errors.ts';
import { quickQuery } from './quick-query.ts';

/** Checks the query against a strict object: every parameter known, each given once, each as expected. */
export function query<S extends z.ZodObject>(schema: S) {
  const known = Object.keys(schema.shape);
  const quick = quickQuery(schema);
  const full = validator('query', schema, (result) => {
    if (result.success) return;
    const problem = inputProblem(result.error as readonly InputIssue[], result.data, known);
    throw new ApiError(
      problem.code,
      problem.details.map((detail) => sayTwice(detail, result.data)),
    );
  });
  const either: MiddlewareHandler = (c, next) => {
    const read = quick(c.req.queries());
    if (read === null) return full(c, next);
    c.req.addValidatedData('query', read);
    return next();
  };
  // what the document of the API and the typed client know of the validator hangs on it
  return Object.assign(either, full);
}

/** A parameter given twice arrives as an array. */
function sayTwice(detail: ErrorDetail, given: Readonly<Record<string, unknown>>): ErrorDetail {
  const value = given[detail.path];
  if (!Array.isArray(value)) return detail;
  return errorDetail(detail.path, value.join(' & '), `只给一次：${detail.expected}`);
}
