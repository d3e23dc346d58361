import { BUFFER, EXTENT } from './pyramid.ts';

export type Segment = readonly [x0: number, y0: number, x1: number, y1: number];

const LOW = -BUFFER;
const HIGH = EXTENT + BUFFER;

/** The part of a line that a tile shows, its buffer included, in whole units; null where none of it can be seen. Liang and Barsky 1984. */
export function clipLine([x0, y0, x1, y1]: Segment): Segment | null {
  const [dx, dy] = [x1 - x0, y1 - y0];
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [-dx, x0 - LOW],
    [dx, HIGH - x0],
    [-dy, y0 - LOW],
    [dy, HIGH - y0],
  ] as const) {
    if (step === 0) {
      if (room < 0) return null;
      continue;
    }
    if (step < 0) from = Math.max(from, room / step);
    else to = Math.min(to, room / step);
  }
  if (from > to) return null;
  const at = (share: number) => [Math.round(x0 + share * dx), Math.round(y0 + share * dy)] as const;
  const [start, end] = [from === 0 ? ([x0, y0] as const) : at(from), to === 1 ? ([x1, y1] as const) : at(to)];
  return start[0] === end[0] && start[1] === end[1] ? null : [...start, ...end];
}
