import { boxesMeet, type ScreenBox } from '../labels/screen.ts';

type Spot = { x: number; y: number };
type Size = { width: number; height: number };

/** Under, over, beside, at the corners. */
const WAYS: readonly (readonly [dx: number, dy: number])[] = [
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
];
/** How far it may go, in half heights beyond its own. */
const STEPS = [1, 2, 3] as const;

/**
 * Where the middle of a count stands, px: on its place, else at the nearest spot around it that is free; on its place again where
 * none is, because a count that is not there would be a false map.
 */
export function stepAside(place: Spot, size: Size, taken: readonly ScreenBox[]): Spot {
  const [halfWidth, halfHeight] = [size.width / 2, size.height / 2];
  const around = STEPS.flatMap((step) =>
    WAYS.map(([dx, dy]) => ({
      x: place.x + dx * (halfWidth + step * halfHeight),
      y: place.y + dy * (1 + step) * halfHeight,
    })),
  );
  const isFree = (spot: Spot) => !taken.some((other) => boxesMeet(boxOf(spot, size), other));
  return [place, ...around].find(isFree) ?? place;
}

/** The box of something of this size around its middle. */
export function boxOf({ x, y }: Spot, { width, height }: Size): ScreenBox {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}
