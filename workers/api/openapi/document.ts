import type { Hono } from 'hono';
import { type GenerateSpecOptions, generateSpecs, resolver } from 'hono-openapi';
import { errorBody } from '#core/schemas/common.ts';
import type { Env } from '../context.ts';
import { tags } from './describe.ts';
import { OWN_PATHS } from './own-paths.ts';

type Specs = Awaited<ReturnType<typeof generateSpecs>>;

const errorContent = { 'application/json': { schema: resolver(errorBody) } };

const options: Partial<GenerateSpecOptions> = {
  defaultValidationErrorResponse: false,
  exclude: [OWN_PATHS],
  documentation: {
    openapi: '3.1.0',
    info: {
      title: '园区党建一张图 · 数据接口',
      version: '1',
      summary: 'Public data interface of the portal of industrial parks and their Party-building sites',
      description: [
        '园区、党群阵地、服务站点、党组织、企业、村与社区、结对、资料公布的数字，只含公开内容，只读。',
        '坐标为 WGS84（与国家2000 一致），按公开要求取整；`schematic` 为真的点位置为示意。',
        '示例记录默认不给出；`illustrative=include` 才含示例，且每条都有 `isIllustrative`。',
        '列表按 `nextCursor` 翻页；地图可用 `f=geojson`。不认识的参数一律不接受。',
      ].join('\n\n'),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [],
    tags: Object.values(tags).map((name) => ({ name, description: name })),
    components: {
      responses: {
        NotModified: { description: '内容没有变化（与 If-None-Match 所给的版本相同）' },
        BadRequest: { description: '参数不正确：哪一个、给了什么、应当是什么', content: errorContent },
        NotFound: { description: '没有这条内容，或不公开', content: errorContent },
        Internal: { description: '系统出错；可凭 requestId 查找', content: errorContent },
      },
    },
  },
};

/** Names in addresses; no validator describes them, because what is no id is simply not found. */
const inPath: Readonly<Record<string, string>> = {
  id: '公开编号',
  code: '行政区划代码（6、9 或 12 位）',
  layer: '图层：parks、sites 或 pairings',
  z: '级别，0 到 14',
  x: '列，从西向东',
  y: '行，从北向南，后加 .mvt',
};

/** The OpenAPI 3.1 document of all routes of the app. */
export async function openapiDocument(app: Hono<Env>): Promise<Specs> {
  const specs = await generateSpecs(app, options);
  for (const path of Object.values(specs.paths)) {
    for (const parameter of path.get?.parameters ?? []) {
      if ('$ref' in parameter) continue;
      if (parameter.in === 'path') Object.assign(parameter, { description: inPath[parameter.name] });
      // Our lists of codes are one parameter with commas, not a repeated one.
      const isList = parameter.schema !== undefined && 'type' in parameter.schema && parameter.schema.type === 'array';
      if (isList) Object.assign(parameter, { style: 'form', explode: false });
    }
  }
  return specs;
}
