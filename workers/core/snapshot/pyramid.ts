import type { MercatorBox } from '../geo/mercator.ts';
import { err, ok, type Result } from '../result.ts';
import type { CellSums } from './cells.ts';
import { lowerBound } from './cells.ts';
import { type FileRefusal, openSections, packSections } from './section-file.ts';
import type { Shard } from './shard.ts';

/** What a pyramid says of itself. */
export interface PyramidFacts {
  readonly schema: string;
  readonly isIllustrative: boolean;
  /** Around its points; null without any. */
  readonly box: MercatorBox | null;
}

/**
 * What counts of a part are made of, and nothing else: 16 bytes a site and 24 a cell, a tenth to a fifth of the part, so that
 * those of the whole country are in memory where its sites are not.
 */
export interface Pyramid {
  readonly facts: PyramidFacts;
  readonly bytes: number;
  readonly cells: CellSums;
  /** Keys of the sites that have a point, ascending, and their Mercator integers. */
  readonly keys: Float64Array;
  readonly x: Int32Array;
  readonly y: Int32Array;
}

const SCHEMA = 'pyramid 1';
const SUFFIX = '.cells';

/** Where the pyramid of a part lies: beside it. */
export function pyramidFile({ file }: { readonly file: string }): string {
  return file + SUFFIX;
}

export function isPyramidFile(file: string): boolean {
  return file.endsWith(SUFFIX);
}

export function encodePyramid({ facts, cells, key, placed, x, y }: Shard): ArrayBuffer {
  const keyOf = (place: number) => key[placed[place] ?? 0] ?? 0;
  const order = Uint32Array.from(placed.keys()).sort((a, b) => keyOf(a) - keyOf(b));
  const own: PyramidFacts = { schema: SCHEMA, isIllustrative: facts.isIllustrative, box: facts.box };
  return packSections(own, {
    cells: cells.codes,
    cellCounts: cells.counts,
    cellXs: cells.xs,
    cellYs: cells.ys,
    key: Float64Array.from(order, keyOf),
    x: Int32Array.from(order, (place) => x[place] ?? 0),
    y: Int32Array.from(order, (place) => y[place] ?? 0),
  });
}

/** Opens a pyramid; a damaged file and one of another release are refused. */
export function openPyramid(buffer: ArrayBuffer): Result<Pyramid, FileRefusal | 'OTHER_SCHEMA'> {
  const opened = openSections<PyramidFacts>(buffer);
  if (!opened.ok) return opened;
  const { facts, section } = opened.value;
  if (facts.schema !== SCHEMA) return err('OTHER_SCHEMA');
  return ok({
    facts,
    bytes: buffer.byteLength,
    cells: {
      codes: section('cells', 'u32'),
      counts: section('cellCounts', 'u32'),
      xs: section('cellXs', 'f64'),
      ys: section('cellYs', 'f64'),
    },
    keys: section('key', 'f64'),
    x: section('x', 'i32'),
    y: section('y', 'i32'),
  });
}

const hidden = new WeakMap<Pyramid, { readonly gone: readonly number[]; readonly places: ReadonlySet<number> }>();

/** Places of the sites that changed or were withdrawn since: a later layer tells them, or none. */
export function hiddenIn(pyramid: Pyramid, gone: readonly number[]): ReadonlySet<number> {
  const before = hidden.get(pyramid);
  if (before?.gone === gone) return before.places;
  const places = new Set<number>();
  for (const key of gone) {
    const place = lowerBound(pyramid.keys, key);
    if (pyramid.keys[place] === key) places.add(place);
  }
  hidden.set(pyramid, { gone, places });
  return places;
}
