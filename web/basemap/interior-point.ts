import type { Position } from 'geojson';
import { boxOf, isInside, type Rings, ringArea } from './rings.ts';

interface Cell {
  x: number;
  y: number;
  /** Half the cell's side. */
  half: number;
  /** Signed distance of the centre to the outline, positive inside. */
  distance: number;
  /** The best a point in this cell can reach. */
  potential: number;
}

const DIAGONAL = Math.SQRT2;
/** Stop where the distance can grow by no more than this share of the shorter side of the box. */
const PRECISION = 0.01;

/**
 * The point of a region that lies farthest from its outline, in its largest part: where a label sits well.
 * Pole of inaccessibility by quartering cells, best first (the method of mapbox/polylabel); longitudes are shrunk by
 * the cosine of the latitude so that distances are true enough. Answers degrees, four decimals.
 */
export function interiorPoint(parts: Rings[]): [number, number] {
  const largest = parts.reduce((best, part) => (ringArea(part[0]) > ringArea(best[0]) ? part : best));
  return poleOf(largest);
}

function poleOf(rings: Rings): [number, number] {
  const box = boxOf(rings);
  const shrink = Math.cos((((box[1] + box[3]) / 2) * Math.PI) / 180);
  const flat = rings.map((ring) => ring.map(([x = 0, y = 0]) => [x * shrink, y]));
  const [west, south, east, north] = [box[0] * shrink, box[1], box[2] * shrink, box[3]];
  const side = Math.min(east - west, north - south);
  const cellAt = (x: number, y: number, half: number): Cell => {
    const distance = signedDistance(x, y, flat);
    return { x, y, half, distance, potential: distance + half * DIAGONAL };
  };
  const queue: Cell[] = [];
  for (let x = west; x < east; x += side)
    for (let y = south; y < north; y += side) queue.push(cellAt(x + side / 2, y + side / 2, side / 2));
  let best = cellAt((west + east) / 2, (south + north) / 2, 0);
  for (let cell = takeBest(queue); cell; cell = takeBest(queue)) {
    if (cell.distance > best.distance) best = cell;
    if (cell.potential - best.distance <= PRECISION * side) break;
    const half = cell.half / 2;
    for (const dx of [-half, half]) for (const dy of [-half, half]) queue.push(cellAt(cell.x + dx, cell.y + dy, half));
  }
  return [round4(best.x / shrink), round4(best.y)];
}

function takeBest(queue: Cell[]): Cell | undefined {
  let at = 0;
  for (let i = 1; i < queue.length; i++) if ((queue[i]?.potential ?? 0) > (queue[at]?.potential ?? 0)) at = i;
  return queue.splice(at, 1)[0];
}

function signedDistance(x: number, y: number, rings: Rings): number {
  let squared = Number.POSITIVE_INFINITY;
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) squared = Math.min(squared, segmentDistance2(x, y, ring[i - 1], ring[i]));
  return (isInside([x, y], rings) ? 1 : -1) * Math.sqrt(squared);
}

function segmentDistance2(px: number, py: number, a: Position = [], b: Position = []): number {
  const [ax = 0, ay = 0] = a;
  const [bx = 0, by = 0] = b;
  const [dx, dy] = [bx - ax, by - ay];
  const along = dx || dy ? Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy))) : 0;
  return (px - ax - along * dx) ** 2 + (py - ay - along * dy) ** 2;
}

function round4(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
