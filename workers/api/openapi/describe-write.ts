import { describeRoute, resolver } from 'hono-openapi';
import type { z } from 'zod';
import { type ErrorCode, errorStatus, errorText } from '#core/errors.ts';
import { errorBody } from '#core/schemas/common.ts';
import { tags } from './describe.ts';

interface WriteDescription {
  readonly summary: string;
  readonly description?: string;
  /** The same with 201 and, for a key that came before, with 200. */
  readonly answer: z.ZodType;
  /** Refusals of this address besides those that every write has. */
  readonly refusals?: readonly ErrorCode[];
  /** Media type of a body that no schema describes. */
  readonly media?: string;
  /** Whether the same key may be sent again. */
  readonly once?: boolean;
}

const EVERY_WRITE: readonly ErrorCode[] = [
  'VALIDATION',
  'UNKNOWN_PARAMETER',
  'NOT_SAME_ORIGIN',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'TOO_MANY',
  'INTERNAL',
];

/** What the OpenAPI document says about a writing route; the body comes from its validator. */
export function describeWrite({ summary, description, answer, refusals = [], media, once = true }: WriteDescription) {
  const content = { 'application/json': { schema: resolver(answer) } };
  const said = `${description ?? ''}只接受本站页面发来的请求。`;
  return describeRoute({
    tags: [tags.voice],
    summary,
    description: once ? `${said}同一 \`key\` 重发，得到同样的答复（200），不会重复写入。` : said,
    ...(media === undefined
      ? {}
      : { requestBody: { required: true, content: { [media]: { schema: { type: 'string', format: 'binary' } } } } }),
    responses: {
      201: { description: '已收到', content },
      ...(once ? { 200: { description: '之前已收到：同样的答复', content } } : {}),
      ...refusalResponses([...EVERY_WRITE, ...refusals]),
    },
  });
}

/** What the OpenAPI document says about the one address that answers a picture. */
export function describePhoto({ summary, description }: { readonly summary: string; readonly description: string }) {
  return describeRoute({
    tags: [tags.voice],
    summary,
    description,
    responses: {
      200: { description: '照片', content: { 'image/jpeg': { schema: { type: 'string', format: 'binary' } } } },
      304: { $ref: '#/components/responses/NotModified' },
      ...refusalResponses(['UNKNOWN_PARAMETER', 'NOT_FOUND', 'INTERNAL']),
    },
  });
}

/** One response a status; its codes with their words. */
function refusalResponses(codes: readonly ErrorCode[]) {
  const statuses = [...new Set(codes.map((code) => errorStatus[code]))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const said = codes
        .filter((code) => errorStatus[code] === status)
        .map((code) => `\`${code}\` ${errorText[code].zh}`);
      return [
        status,
        { description: said.join(' '), content: { 'application/json': { schema: resolver(errorBody) } } },
      ];
    }),
  );
}
