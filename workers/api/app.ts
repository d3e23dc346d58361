import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Env } from './context.ts';
import { ApiError, onError } from './errors.ts';
import { requestId } from './middleware/request-id.ts';
import { identify } from './middleware/who.ts';
import { notRouted } from './not-routed.ts';

/** Nothing that is read or sent here is larger. */
const MAX_BODY_BYTES = 1_000_000;

const tooLarge = () => {
  throw new ApiError('PAYLOAD_TOO_LARGE');
};

const base = new Hono<Env>().basePath('/api');
base.use(requestId, bodyLimit({ maxSize: MAX_BODY_BYTES, onError: tooLarge }), identify);
base.onError(onError);
base.notFound((c) => notRouted(c, base));

/** The whole API. Its type is what the typed client of the front ends is made from. */
export const app = base;

export type ApiType = typeof app;
