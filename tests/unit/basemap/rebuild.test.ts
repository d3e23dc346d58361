import { readFileSync } from 'node:fs';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { buildCountyFiles } from '#basemap/county-files.ts';
import type { Areas, CountyFile } from '#basemap/format.ts';
import { measureRegions } from '#basemap/regions.ts';
import type { Tile } from '#basemap/source.ts';
import { countyFile, shapes } from './files.ts';

/** 许昌市's counties and every county that touches them, as the source has them; cities and the province by name only. */
const lines = readFileSync(new URL('xuchang.source.ndjson', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');
const source = lines.map((line) => JSON.parse(line) as Tile & { name: string });
const tiles = source.filter(({ parts }) => parts.length > 0);
const names = new Map(source.map(({ code, name }) => [code, name]));

const rebuilt = buildCountyFiles({ undefinedBorder: [], sarLines: [] }, measureRegions({ tiles, names })).get('410000');
const committed = countyFile('410000');

describe('a rebuild from a part of the source', () => {
  it('gives 许昌市 and its counties as the committed file has them', () => {
    expect(rebuilt).toBeDefined();
    if (!rebuilt) return;
    for (const layer of ['counties', 'cities'] as const) {
      const mine = xuchang(rebuilt, rebuilt.objects[layer]);
      expect(mine.length).toBe(layer === 'counties' ? 6 : 1);
      expect(mine).toEqual(xuchang(committed, committed.objects[layer]));
    }
  });
});

function xuchang(file: CountyFile, layer: Areas) {
  return shapes(file, layer)
    .filter(({ code }) => code.startsWith('4110'))
    .map((shape) => ({ ...shape, parts: shape.parts.map((rings) => rings.map(fromItsSmallestPoint)) }));
}

/** Where a ring starts and which way it runs depends on what else was built. */
function fromItsSmallestPoint(ring: Position[]): string {
  const points = ring.slice(1).map(String);
  const turned = [points, points.toReversed()].map((way) => {
    const start = way.indexOf([...way].sort()[0] ?? '');
    return [...way.slice(start), ...way.slice(0, start)].join(' ');
  });
  return turned.sort()[0] ?? '';
}
