import type { MiddlewareHandler } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import type { z } from 'zod';
import { GEOJSON } from '../geojson.ts';
import { geojsonBody } from './geojson-schema.ts';

/** Groups of the document, in the order in which the page shows them. */
export const tags = {
  regions: '行政区划',
  parks: '园区',
  sites: '党群阵地与服务站点',
  services: '服务事项',
  clusters: '阵地集群',
  organisations: '党组织',
  enterprises: '企业',
  villages: '村与社区',
  pairings: '结对',
  grids: '网格',
  figures: '资料公布的数字',
  tiles: '矢量瓦片',
  search: '查找',
  voice: '评价、纠错与上报',
  portal: '系统',
} as const;

interface Description {
  readonly tag: keyof typeof tags;
  /** One line. */
  readonly summary: string;
  readonly description?: string;
  readonly answer: z.ZodType;
  /** The list can also be had as GeoJSON. */
  readonly geojson?: boolean;
  /** There can be nothing under this address. */
  readonly missing?: boolean;
  /** What was there can have been withdrawn: the body of that answer. */
  readonly gone?: z.ZodType;
  /** Media type of the answer, if it is not JSON. */
  readonly media?: string;
}

/** What the OpenAPI document says about a route; parameters come from its validators. */
export function describe({ tag, summary, description, answer, geojson, missing, gone, media }: Description) {
  const content = {
    [media ?? 'application/json']: { schema: resolver(answer) },
    ...(geojson === true ? { [GEOJSON]: { schema: resolver(geojsonBody) } } : {}),
  };
  const described = describeRoute({
    tags: [tags[tag]],
    summary,
    ...(description === undefined ? {} : { description }),
    responses: {
      200: { description: '答复', content },
      304: { $ref: '#/components/responses/NotModified' },
      400: { $ref: '#/components/responses/BadRequest' },
      ...(missing === true ? { 404: { $ref: '#/components/responses/NotFound' } } : {}),
      ...(gone === undefined
        ? {}
        : {
            410: { description: '曾经公开，已停用或撤回', content: { 'application/json': { schema: resolver(gone) } } },
          }),
      500: { $ref: '#/components/responses/Internal' },
    },
  });
  // a description does nothing while a request is answered: what the document reads hangs on the function
  const through: MiddlewareHandler = (_c, next) => next();
  return Object.assign(through, described);
}
