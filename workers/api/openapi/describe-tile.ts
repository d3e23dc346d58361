import { describeRoute } from 'hono-openapi';
import { tags } from './describe.ts';

/** What the OpenAPI document says about the address of a tile. */
export const describeTile = describeRoute({
  tags: [tags.tiles],
  summary: '一块矢量瓦片（Mapbox Vector Tile 2.1，范围 4096）',
  description: [
    '图层与瓦片里的图层同名。第 10 级起每条记录单独成点或成线；更低的级别，阵地按格计数（`registered` 系统登记、`examples` 示例，两者从不相加），结对按两端所在的格合为一条（同样两个数）。',
    '坐标与其他接口一样按公开要求取整。示例记录的 `illustrative` 为真。没有内容答复 204，金字塔以外的地址答复 400。',
  ].join('\n\n'),
  responses: {
    200: {
      description: '瓦片',
      content: { 'application/vnd.mapbox-vector-tile': { schema: { type: 'string', format: 'binary' } } },
    },
    204: { description: '这一块没有内容' },
    304: { $ref: '#/components/responses/NotModified' },
    400: { $ref: '#/components/responses/BadRequest' },
    503: { description: '这片范围里的记录太多，还没有读入内存：按 `retry-after` 再取' },
    500: { $ref: '#/components/responses/Internal' },
  },
});
