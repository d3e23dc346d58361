import { createMiddleware } from 'hono/factory';
import { validator } from 'hono-openapi';
import type { z } from 'zod';
import { type InputIssue, inputProblem } from '#core/input/problem.ts';
import type { Env } from '../context.ts';
import { ApiError, invalid } from '../errors.ts';

/** What a visitor writes is at most some thousand bytes; more is no form of ours. */
const MAX_JSON_CHARACTERS = 20_000;

/** Refuses what is no JSON before the schema sees it, in our own words. Other content types would be sent without a preflight. */
export const asJson = createMiddleware<Env>(async (c, next) => {
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new ApiError('UNSUPPORTED_MEDIA_TYPE');
  const text = await c.req.text();
  if (text.length > MAX_JSON_CHARACTERS) throw new ApiError('PAYLOAD_TOO_LARGE');
  try {
    JSON.parse(text);
  } catch {
    throw invalid('', null, '一个 JSON 对象');
  }
  await next();
});

/** Checks the body against a schema of a strict object: every field known, each as expected. */
export function body<S extends z.ZodObject>(schema: S) {
  const known = Object.keys(schema.shape);
  return validator('json', schema, (result) => {
    if (result.success) return;
    const problem = inputProblem(result.error as readonly InputIssue[], result.data, known);
    throw new ApiError(problem.code, problem.details);
  });
}
