import { Hono } from 'hono';
import * as z from 'zod';
import { choicesParam, illustrativeParam } from '#core/input/choice-params.ts';
import { integerParam } from '#core/input/number-params.ts';
import { qParam, regionParam } from '#core/input/text-params.ts';
import { recordSearchKinds, searchAnswer, searchKinds } from '#core/schemas/search.ts';
import { search as searchAll } from '#db/queries/search.ts';
import type { Env } from '../context.ts';
import { invalid } from '../errors.ts';
import { refuseUnknownRegion } from '../known-region.ts';
import { revalidate } from '../middleware/revalidate.ts';
import { query } from '../middleware/validate.ts';
import { describe } from '../openapi/describe.ts';

const searchQuery = z.strictObject({
  q: qParam,
  kinds: choicesParam(
    searchKinds,
    '只在这几类里找（不给则为前七类）：`REGION` 行政区划、`PARK` 园区、`SITE` 阵地、`ORGANISATION` 党组织、`ENTERPRISE` 企业、`VILLAGE` 村与社区、`FIGURE` 资料公布的数字、`SERVICE` 服务事项、`FACILITY` 便民设施',
  ).optional(),
  region: regionParam.optional(),
  illustrative: illustrativeParam,
  limit: integerParam(1, 50, '最多几条，不超过 50，默认 20').default(20),
});

export const search = new Hono<Env>().get(
  '/search',
  describe({
    tag: 'search',
    summary: '在各类记录里查找：汉字一个字起，或拼音首字母（如 `jzkfq`）',
    description:
      '名称相同的在前，其次以此开头、名称中含有，最后是别名、拼音或所在地相符；登记的先于示例。阵地与服务事项也认别的说法（办事大厅、办营业执照），便民设施认常用的词（充电、热水、厕所）。',
    answer: searchAnswer,
  }),
  query(searchQuery),
  revalidate,
  async (c) => {
    const { q, ...rest } = c.req.valid('query');
    if (q === undefined) throw invalid('q', '', '1 到 100 个字的文字');
    const { db, view } = c.var;
    const answer = await searchAll(db, { q, ...rest, kinds: rest.kinds ?? recordSearchKinds }, view);
    if (answer.items.length === 0) await refuseUnknownRegion(db, rest.region);
    return c.json(answer, 200);
  },
);
