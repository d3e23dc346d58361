import type { MapTheme, Palette } from '../palette.ts';

/** How far below the point its grip hangs, px: a finger on it does not cover the point. */
export const GRIP_BELOW = 34;
const GRIP = 15;
const RING = 8;
/** Side of the square around the point that holds the handle, px. */
export const HANDLE_BOX = 2 * (GRIP_BELOW + GRIP + 3);

/** Name of the handle's picture. */
export function handleImage(theme: MapTheme, scale: number): string {
  return `handle/${theme}/${scale}`;
}

/** Draws the handle of a point at 0,0: a sight on it, and below it the grip by which it is moved. */
export function drawHandle(ctx: CanvasRenderingContext2D, palette: Palette): void {
  const shape = new Path2D();
  shape.arc(0, 0, RING, 0, 2 * Math.PI);
  shape.moveTo(0, RING);
  shape.lineTo(0, GRIP_BELOW - GRIP);
  const grip = new Path2D();
  grip.arc(0, GRIP_BELOW, GRIP, 0, 2 * Math.PI);
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  for (const [colour, extra] of [
    [palette.casing, 4],
    [palette.action, 0],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = 2.5 + extra;
    ctx.stroke(shape);
    ctx.lineWidth = extra;
    if (extra > 0) ctx.stroke(grip);
    ctx.fillStyle = colour;
    ctx.fill(grip);
  }
  ctx.fillStyle = palette.action;
  dot(ctx, 0, 0, 2);
  ctx.strokeStyle = palette.casing;
  ctx.lineWidth = 2;
  ctx.stroke(arrows(GRIP_BELOW));
}

/** A cross with a head on each end. */
function arrows(y: number): Path2D {
  const path = new Path2D();
  for (const [dx, dy] of [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ] as const) {
    const [tipX, tipY] = [dx * 8.5, y + dy * 8.5];
    path.moveTo(0, y);
    path.lineTo(tipX, tipY);
    path.moveTo(tipX - dx * 3 - dy * 3, tipY - dy * 3 - dx * 3);
    path.lineTo(tipX, tipY);
    path.lineTo(tipX - dx * 3 + dy * 3, tipY - dy * 3 + dx * 3);
  }
  return path;
}

function dot(ctx: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fill();
}
