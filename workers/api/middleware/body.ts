import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { z } from 'zod';
import { type InputIssue, inputProblem } from '#core/input/problem.ts';
import type { Env } from '../context.ts';
import { ApiError, invalid } from '../errors.ts';

type Body<S extends z.ZodObject> = MiddlewareHandler<
  Env,
  string,
  { in: { json: z.input<S> }; out: { json: z.output<S> } }
>;

/** Checks a JSON body against a strict object; `c.req.valid('json')` then has it. An empty body counts as `{}`. */
export function body<S extends z.ZodObject>(schema: S): Body<S> {
  const known = Object.keys(schema.shape);
  return createMiddleware<Env>(async (c, next) => {
    const given = parsed(await c.req.text());
    const result = schema.safeParse(given);
    if (!result.success) {
      const { code, details } = inputProblem(result.error.issues as readonly InputIssue[], given, known);
      throw new ApiError(
        code,
        // whatever was typed into a secret field is not sent back
        details.map((detail) =>
          /password|current|next|token|code/.test(detail.path) ? { ...detail, value: null } : detail,
        ),
      );
    }
    c.req.addValidatedData('json', result.data);
    await next();
  });
}

function parsed(text: string): unknown {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('', null, '一个 JSON 对象');
  }
}
