import { oneOf } from './codes.ts';
import { integer } from './integer.ts';
import { orExpected, queryParam } from './query-param.ts';

/** Most rows of one answer as JSON, and as GeoJSON, which maps take whole. */
export const MAX_PAGE = 500;
export const MAX_FEATURES = 5000;

/** Whether 示例 records come along. Without a word they never do. */
export const illustrative = oneOf(
  ['exclude', 'include', 'only'],
  '示例记录：`exclude` 不含（默认）、`include` 含、`only` 只要示例。',
)
  .default('exclude')
  .meta({ default: 'exclude' });

export const CURSOR_EXPECTED = '上一页答复里的 nextCursor，原样带回，其余参数不变';

const cursor = queryParam(
  CURSOR_EXPECTED,
  (given) => orExpected(/^[A-Za-z0-9_-]{1,1000}$/.test(given) ? given : undefined, CURSOR_EXPECTED),
  { description: '上一页答复里的 `nextCursor`。', type: 'string' },
).optional();

/** Parameters of every list. */
export const paging = {
  limit: integer(`最多几条。JSON 最多 ${MAX_PAGE}，GeoJSON 最多 ${MAX_FEATURES}。`, {
    min: 1,
    max: MAX_FEATURES,
    fallback: 50,
  }),
  cursor,
};

/** A list that can also be had as GeoJSON. */
export const format = oneOf(
  ['json', 'geojson'],
  '答复格式；也可用 `Accept: application/geo+json`，两者都有时以此参数为准。',
).optional();
