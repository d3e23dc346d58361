import type { PlateTone } from '../pairing-tones.ts';
import type { Palette } from '../palette.ts';

/** `hollow`: only illustrative records are counted. */
export type PlateForm = 'full' | 'hollow';

/** Rounded plate behind a count, px. */
export const PLATE_HEIGHT = 26;
/** Letter size on it, px. */
export const PLATE_TEXT = 13;
/** Room beside the letters, px. */
export const PLATE_SIDE = 9;

/** Width of the plate for a text so many em wide: never narrower than high. */
export function plateWidth(em: number): number {
  return Math.max(PLATE_HEIGHT, Math.round(em * PLATE_TEXT + 2 * PLATE_SIDE));
}

/** Draws the plate with its top left corner at 0,0: paper with a thin rim, dashed where all of it is 示例. */
export function drawPlate(
  ctx: CanvasRenderingContext2D,
  width: number,
  { form, tone }: { form: PlateForm; tone: PlateTone },
  palette: Palette,
): void {
  outline(ctx, width, 0.5);
  ctx.fillStyle = palette.casing;
  ctx.fill();
  outline(ctx, width, 2.25);
  ctx.fillStyle = palette.panel;
  ctx.fill();
  ctx.strokeStyle = palette[tone];
  ctx.lineWidth = 1.5;
  ctx.setLineDash(form === 'hollow' ? [3, 2.4] : []);
  ctx.stroke();
}

function outline(ctx: CanvasRenderingContext2D, width: number, inset: number): void {
  const radius = PLATE_HEIGHT / 2;
  ctx.beginPath();
  ctx.arc(radius, radius, radius - inset, Math.PI / 2, Math.PI * 1.5);
  ctx.arc(width - radius, radius, radius - inset, -Math.PI / 2, Math.PI / 2);
  ctx.closePath();
}
