import { describe, expect, it } from 'vitest';
import { dataLayers } from '#map/data-layers.ts';

describe('what is to move', () => {
  it('is a line from the old point to the new one, all three under one id', () => {
    const move = {
      id: 'lc_1',
      name: '清和阵地',
      old: [112.9, 38.4],
      point: [112.91, 38.41],
      length: '1.4 公里',
    } as const;
    const [content] = dataLayers.moves([move], '2026-11-20', 0);
    expect(content?.data.features.map(({ properties, geometry }) => [properties?.what, geometry])).toEqual([
      [
        'way',
        {
          type: 'LineString',
          coordinates: [
            [112.9, 38.4],
            [112.91, 38.41],
          ],
        },
      ],
      ['old', { type: 'Point', coordinates: [112.9, 38.4] }],
      ['new', { type: 'Point', coordinates: [112.91, 38.41] }],
    ]);
    expect(content?.records).toEqual([
      ['lc_1', 'lc_1'],
      ['lc_1', 'lc_1'],
      ['lc_1', 'lc_1'],
    ]);
  });

  it('is a point alone where there was none', () => {
    const [content] = dataLayers.moves(
      [{ id: 'lc_2', name: '新阵地', old: null, point: [112.9, 38.4], length: '' }],
      '2026-11-20',
      0,
    );
    expect(content?.data.features.map(({ properties }) => properties?.what)).toEqual(['new']);
  });
});
