import { VectorTile } from '@mapbox/vector-tile';
import fc from 'fast-check';
import { PbfReader } from 'pbf';
import { describe, expect, it } from 'vitest';
import { layerWriter } from '#core/tiles/layer-writer.ts';

const coordinate = fc.integer({ min: -64, max: 4160 });
const feature = fc.record({
  text: fc.string({ unit: 'binary', maxLength: 200 }),
  flag: fc.boolean(),
  count: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  place: fc.oneof(fc.tuple(coordinate, coordinate), fc.tuple(coordinate, coordinate, coordinate, coordinate)),
});
type Given = typeof feature extends fc.Arbitrary<infer T> ? T : never;

function written(features: readonly Given[]): Uint8Array | null {
  const layer = layerWriter('层', ['name', '标记', 'n'], 4096);
  for (const { text, flag, count, place } of features) {
    layer.tag(0, layer.text(text));
    layer.tag(1, layer.flag(flag));
    layer.tag(2, layer.count(count));
    const [x0 = 0, y0 = 0, x1, y1] = place;
    if (x1 === undefined || y1 === undefined) layer.point(x0, y0);
    else layer.line(x0, y0, x1, y1);
  }
  return layer.finish();
}

describe('a layer of a vector tile', () => {
  it('is read back by another library as it was written', () => {
    fc.assert(
      fc.property(fc.array(feature, { minLength: 1, maxLength: 60 }), (features) => {
        const { layers } = new VectorTile(new PbfReader(written(features) ?? new Uint8Array()));
        const layer = layers.层;
        expect(Object.keys(layers)).toEqual(['层']);
        expect([layer?.version, layer?.extent, layer?.length]).toEqual([2, 4096, features.length]);
        features.forEach(({ text, flag, count, place }, i) => {
          const read = layer?.feature(i);
          const spoken = new TextDecoder().decode(new TextEncoder().encode(text));
          expect(read?.properties).toEqual({ name: spoken, 标记: flag, n: count });
          expect(read?.type).toBe(place.length === 2 ? 1 : 2);
          expect(
            read
              ?.loadGeometry()
              .flat()
              .flatMap(({ x, y }) => [x, y]),
          ).toEqual(place);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('says the same value once', () => {
    const same = (n: number) =>
      written(Array.from({ length: n }, () => ({ text: '红色驿站', flag: true, count: 7, place: [1, 2] })));
    const [one, two, three] = [1, 2, 3].map((n) => same(n)?.length ?? 0);
    expect((three ?? 0) - (two ?? 0)).toBe((two ?? 0) - (one ?? 0));
    expect((two ?? 0) - (one ?? 0)).toBeLessThan(20);
  });

  it('without a feature is no tile', () => {
    expect(written([])).toBeNull();
  });

  it('grows beyond what it began with', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => ({
      text: `阵地${i}`,
      flag: false,
      count: i,
      place: [i % 4096, 5] as [number, number],
    }));
    const layer = new VectorTile(new PbfReader(written(many) ?? new Uint8Array())).layers.层;
    expect(layer?.length).toBe(20_000);
    expect(layer?.feature(19_999).properties).toEqual({ name: '阵地19999', 标记: false, n: 19_999 });
  });
});
