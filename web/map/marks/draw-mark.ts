import type { Palette } from '../palette.ts';
import type { Mark } from './mark-key.ts';
import { type MarkOutline, markOutline } from './outlines.ts';

const CASING = 2;
/** How far the clock at the shoulder reaches from the middle of the mark, px. */
const CLOCK_REACH = 16;

/** Side of the square around 0,0 that holds the mark, px; no larger than it must be, for names keep clear of it. */
export function markBox(mark: Mark): number {
  const reach = markOutline(mark.shape).size / 2 + CASING;
  return 2 * Math.ceil(Math.max(reach, mark.reviewDue ? CLOCK_REACH : 0));
}

/** Draws a mark around 0,0 in px of the screen; the context is already scaled. Colours and states as visual.md 7 and 8. */
export function drawMark(ctx: CanvasRenderingContext2D, mark: Mark, palette: Palette): void {
  const outline = markOutline(mark.shape);
  const tone = mark.suspended ? palette.suspended : palette[outline.tone];
  const path = new Path2D(outline.path);
  ctx.lineJoin = 'round';
  ctx.lineCap = 'round';
  drawCasing(ctx, outline, path, palette);
  if (outline.ringRadius) drawRing(ctx, outline.ringRadius, tone, mark, palette);
  drawBody(ctx, mark, path, tone, palette);
  if (mark.suspended) drawSlash(ctx, outline.size / 2, palette);
  if (mark.reviewDue) drawClock(ctx, palette);
}

function drawCasing(ctx: CanvasRenderingContext2D, outline: MarkOutline, path: Path2D, palette: Palette): void {
  ctx.strokeStyle = palette.casing;
  ctx.fillStyle = palette.casing;
  ctx.lineWidth = CASING * 2;
  if (outline.ringRadius) {
    disc(ctx, outline.ringRadius);
    ctx.stroke();
    ctx.fill();
  }
  ctx.stroke(path);
}

function drawRing(ctx: CanvasRenderingContext2D, radius: number, tone: string, mark: Mark, palette: Palette): void {
  disc(ctx, radius);
  ctx.fillStyle = palette.panel;
  ctx.fill();
  ctx.strokeStyle = tone;
  ctx.lineWidth = mark.illustrative ? 1.6 : 2.5;
  ctx.setLineDash(mark.illustrative ? [3, 2.4] : []);
  ctx.stroke();
  ctx.setLineDash([]);
}

function drawBody(ctx: CanvasRenderingContext2D, mark: Mark, path: Path2D, tone: string, palette: Palette): void {
  const hollow = mark.illustrative || mark.shape === 'park';
  ctx.fillStyle = hollow ? palette.panel : tone;
  ctx.fill(path);
  if (!hollow) return;
  const small = mark.shape === 'enterprise' || mark.shape === 'village';
  ctx.strokeStyle = tone;
  ctx.lineWidth = small ? 1.2 : mark.shape === 'park' ? 1.5 : 1.8;
  if (mark.illustrative) ctx.setLineDash(small ? [1.6, 1.4] : [2.6, 2]);
  ctx.stroke(path);
  ctx.setLineDash([]);
}

function drawSlash(ctx: CanvasRenderingContext2D, reach: number, palette: Palette): void {
  const slash = new Path2D(`M${-reach} ${reach}L${reach} ${-reach}`);
  ctx.strokeStyle = palette.casing;
  ctx.lineWidth = 5;
  ctx.stroke(slash);
  ctx.strokeStyle = palette.text;
  ctx.lineWidth = 2;
  ctx.stroke(slash);
}

function drawClock(ctx: CanvasRenderingContext2D, palette: Palette): void {
  ctx.save();
  ctx.translate(9.5, -9.5);
  disc(ctx, 6.25);
  ctx.fillStyle = palette.casing;
  ctx.fill();
  disc(ctx, 4.75);
  ctx.fillStyle = palette.panel;
  ctx.fill();
  ctx.strokeStyle = palette.attention;
  ctx.lineWidth = 1.5;
  ctx.stroke();
  ctx.stroke(new Path2D('M0 -2.5V0.3L1.8 1.3'));
  ctx.restore();
}

function disc(ctx: CanvasRenderingContext2D, radius: number): void {
  ctx.beginPath();
  ctx.arc(0, 0, radius, 0, 2 * Math.PI);
}
