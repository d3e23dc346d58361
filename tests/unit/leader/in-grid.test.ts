import { describe, expect, it } from 'vitest';
import { inGrid } from '../../../web/leader/model/in-grid.ts';

const ring = [
  [113.78, 34.22],
  [113.8, 34.22],
  [113.8, 34.24],
  [113.78, 34.24],
  [113.78, 34.22],
];
const grid = { boundary: { type: 'Polygon' as const, coordinates: [ring] } };

function record(name: string, lng: number, { schematic = false, isIllustrative = false } = {}) {
  return { name, isIllustrative, point: { lng, lat: 34.23, schematic, precision: 'SURVEYED' as const } };
}

describe('what lies in a grid', () => {
  it('is what has a point within its outline', () => {
    const records = [record('里', 113.79), record('外', 113.81), { name: '无', isIllustrative: false, point: null }];
    expect(inGrid(grid, records).map(({ name }) => name)).toEqual(['里']);
  });

  it('leaves out registered records whose place is schematic, and keeps samples, whose places all are', () => {
    const records = [
      record('示意', 113.79, { schematic: true }),
      record('示例', 113.79, { schematic: true, isIllustrative: true }),
    ];
    expect(inGrid(grid, records).map(({ name }) => name)).toEqual(['示例']);
  });

  it('is nothing where a grid has no outline', () => {
    expect(inGrid({ boundary: null }, [record('里', 113.79)])).toEqual([]);
  });
});
