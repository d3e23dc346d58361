import type { Map as MapLibreMap } from 'maplibre-gl';
import { isPlateTone } from '../pairing-tones.ts';
import { type MapTheme, palettes } from '../palette.ts';
import { drawHandle, HANDLE_BOX } from './draw-handle.ts';
import { drawMark, markBox } from './draw-mark.ts';
import { drawPlate, PLATE_HEIGHT, plateWidth } from './draw-plate.ts';
import { readImageName } from './mark-key.ts';

/** Name of a plate behind a count up to its form, its tone and the width of its text in tenths of an em, which follow. */
export function platePrefix(theme: MapTheme, scale: number): string {
  return `plate/${theme}/${scale}/`;
}

/** Name of the hatch of regions without data. */
export function hatchName(theme: MapTheme): string {
  return `hatch/${theme}`;
}

/** Draws each picture the style names when it is first needed, at the screen's own resolution. */
export function drawImagesOnDemand(map: MapLibreMap, ratio: number): void {
  map.setMissingStyleImageResolver((name) => {
    const image = map.hasImage(name)
      ? null
      : (markPicture(name, ratio) ??
        platePicture(name, ratio) ??
        handlePicture(name, ratio) ??
        hatchPicture(name, ratio));
    if (image) map.addImage(name, image, { pixelRatio: ratio });
  });
}

function markPicture(name: string, ratio: number): ImageData | null {
  const read = readImageName(name);
  if (!read) return null;
  const side = markBox(read.mark);
  return picture(side, side, read.scale * ratio, (ctx) => {
    ctx.translate(side / 2, side / 2);
    drawMark(ctx, read.mark, palettes[read.theme]);
  });
}

function platePicture(name: string, ratio: number): ImageData | null {
  const [kind, theme, scale, form, tone, tenths] = name.split('/');
  if (kind !== 'plate' || (theme !== 'light' && theme !== 'wall') || !isPlateTone(tone)) return null;
  const width = plateWidth(Number(tenths) / 10);
  return picture(width, PLATE_HEIGHT, Number(scale) * ratio, (ctx) =>
    drawPlate(ctx, width, { form: form === 'hollow' ? 'hollow' : 'full', tone }, palettes[theme]),
  );
}

function handlePicture(name: string, ratio: number): ImageData | null {
  const [kind, theme, scale] = name.split('/');
  if (kind !== 'handle' || (theme !== 'light' && theme !== 'wall')) return null;
  return picture(HANDLE_BOX, HANDLE_BOX, Number(scale) * ratio, (ctx) => {
    ctx.translate(HANDLE_BOX / 2, HANDLE_BOX / 2);
    drawHandle(ctx, palettes[theme]);
  });
}

const HATCH = 8;

/** Slanting lines that meet at the edges of the tile. */
function hatchPicture(name: string, ratio: number): ImageData | null {
  const [kind, theme] = name.split('/');
  if (kind !== 'hatch' || (theme !== 'light' && theme !== 'wall')) return null;
  return picture(HATCH, HATCH, ratio, (ctx) => {
    ctx.strokeStyle = palettes[theme].hatch;
    ctx.lineWidth = 1.2;
    for (const shift of [-HATCH, 0, HATCH]) {
      ctx.beginPath();
      ctx.moveTo(shift - 1, HATCH + 1);
      ctx.lineTo(shift + HATCH + 1, -1);
      ctx.stroke();
    }
  });
}

function picture(
  width: number,
  height: number,
  scale: number,
  draw: (ctx: CanvasRenderingContext2D) => void,
): ImageData | null {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const ctx = canvas.getContext('2d', { willReadFrequently: true });
  if (!ctx) return null;
  ctx.scale(canvas.width / width, canvas.height / height);
  draw(ctx);
  return ctx.getImageData(0, 0, canvas.width, canvas.height);
}
