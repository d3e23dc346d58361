import { toJSONSchema as describe } from 'zod';

/**
 * What hono-openapi's helper asks of `zod/v4/core` when it first describes a schema (wrangler.toml points there): the whole of
 * it, forty languages among it, would be in the script else and be read at every cold start.
 */
export const toJSONSchema = describe;
