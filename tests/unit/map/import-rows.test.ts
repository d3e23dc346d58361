import { describe, expect, it } from 'vitest';
import { dataLayers } from '#map/data-layers.ts';
import type { ImportedRow, RowTone } from '#map/features/import-rows.ts';

const row = (id: string, tone: RowTone): ImportedRow => ({ id, name: `阵地 ${id}`, point: [112.9, 38.4], tone });

describe('rows that are about to be imported', () => {
  it('are dots under their own ids, the wrong ones on top', () => {
    const [content] = dataLayers.importRows(
      [row('rw_2', 'WRONG'), row('rw_3', 'SAME'), row('rw_4', 'NEW')],
      '2026-11-20',
      0,
    );
    expect(content?.data.features.map(({ properties }) => properties?.tone)).toEqual(['SAME', 'NEW', 'WRONG']);
    expect(content?.records).toEqual([
      ['rw_3', 'rw_3'],
      ['rw_4', 'rw_4'],
      ['rw_2', 'rw_2'],
    ]);
    expect(content?.data.features[0]).toMatchObject({
      properties: { id: 'rw_3', name: '阵地 rw_3', illustrative: false },
      geometry: { coordinates: [112.9, 38.4] },
    });
  });
});
