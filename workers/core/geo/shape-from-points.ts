import { ok, type Result } from '../result.ts';
import type { WrittenShape } from './shape-from-geojson.ts';
import { numberOr } from './shape-from-wkt.ts';
import { refuseShape, type ShapeRefusal } from './shape-refusal.ts';

/**
 * One ring from a list of positions as map services print paths and tables are copied: `112.1,37.2;112.3,37.2` or a line
 * each, the two numbers parted by a comma, blank or tab.
 */
export function ringFromPoints(text: string): Result<WrittenShape, ShapeRefusal> {
  const lines = text
    .split(/[;；|\n\r]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const ring = lines.map((line) => line.split(/[\s,，、]+/).map(numberOr));
  const isList = ring.every((position) => position.length === 2) && ring.some(([lng]) => typeof lng === 'number');
  return isList ? ok({ rings: [ring], single: false }) : refuseShape('UNREADABLE');
}
