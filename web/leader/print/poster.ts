import { scaleBarOf } from '../model/scale-bar.ts';
import type { PageLines } from './page-rule.ts';

export type PosterLegend = { mark: HTMLImageElement; name: string; count: string };

export type PosterContent = {
  title: string;
  lines: PageLines;
  legendTitle: string;
  legend: readonly PosterLegend[];
  /** What signs and numbers on the map mean, below it; empty where nothing is to be said. */
  notes: string;
  /** The map with its size in CSS px; `ratio` device px to one of them. */
  map: CanvasImageSource;
  width: number;
  height: number;
  ratio: number;
  scale: { zoom: number; latitude: number } | null;
  distance: (metres: number) => string;
};

const INK = '#1f2328';
const PALE = '#59606a';
const LINE = '#8c8577';
const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
const MARGIN = 24;
const HEAD = 62;
const SIDE = 210;
const ROW = 26;
const MARK = 22;
const LINE_HEIGHT = 18;

/** The map as a picture to be passed on: what it shows, as of when and whose it is stand on it. Sizes in CSS px. */
export async function posterOf(content: PosterContent): Promise<Blob> {
  const { width, height, ratio, lines } = content;
  const wholeWidth = width + SIDE + 2 * MARGIN + 16;
  const canvas = document.createElement('canvas');
  const ctx = canvas.getContext('2d');
  if (!ctx) throw new Error('no canvas to draw on');
  ctx.font = `12px ${FONT}`;
  const said = content.notes === '' ? lines.foot : [content.notes, ...lines.foot];
  const foot = said.flatMap((line) => wrapped(ctx, line, wholeWidth - 2 * MARGIN));
  canvas.width = Math.round(wholeWidth * ratio);
  canvas.height = Math.round((HEAD + height + foot.length * LINE_HEIGHT + 2 * MARGIN) * ratio);
  ctx.scale(ratio, ratio);
  ctx.fillStyle = '#ffffff';
  ctx.fillRect(0, 0, wholeWidth, canvas.height / ratio);
  drawHead(ctx, content, wholeWidth);
  const top = MARGIN + HEAD - 8;
  ctx.drawImage(content.map, MARGIN, top, width, height);
  ctx.strokeStyle = LINE;
  ctx.lineWidth = 1;
  ctx.strokeRect(MARGIN + 0.5, top + 0.5, width - 1, height - 1);
  drawLegend(ctx, content, MARGIN + width + 16, top);
  drawScale(ctx, content, MARGIN + width + 16, top + height);
  ctx.font = `12px ${FONT}`;
  ctx.fillStyle = PALE;
  for (const [i, line] of foot.entries()) ctx.fillText(line, MARGIN, top + height + 24 + i * LINE_HEIGHT);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser gave no picture'))), 'image/png');
  });
}

function drawHead(ctx: CanvasRenderingContext2D, { title, lines }: PosterContent, wholeWidth: number): void {
  ctx.fillStyle = INK;
  ctx.font = `600 24px ${FONT}`;
  ctx.fillText(title, MARGIN, MARGIN + 20);
  ctx.fillStyle = PALE;
  ctx.font = `13px ${FONT}`;
  for (const line of lines.head.slice(1)) ctx.fillText(line, MARGIN, MARGIN + 42);
  ctx.textAlign = 'right';
  for (const [i, line] of lines.headEnd.entries()) ctx.fillText(line, wholeWidth - MARGIN, MARGIN + 20 + i * 22);
  ctx.textAlign = 'left';
}

function drawLegend(ctx: CanvasRenderingContext2D, { legend, legendTitle }: PosterContent, left: number, top: number) {
  ctx.fillStyle = INK;
  ctx.font = `600 15px ${FONT}`;
  ctx.fillText(legendTitle, left, top + 14);
  ctx.font = `13px ${FONT}`;
  legend.forEach(({ mark, name, count }, i) => {
    const y = top + 26 + i * ROW;
    ctx.drawImage(mark, left, y, MARK, MARK);
    ctx.fillStyle = INK;
    const gap = MARK + 8;
    // the count keeps its room: a long name is made narrower
    ctx.fillText(name, left + gap, y + 16, SIDE - gap - 8 - ctx.measureText(count).width);
    ctx.fillStyle = PALE;
    ctx.textAlign = 'right';
    ctx.fillText(count, left + SIDE, y + 16);
    ctx.textAlign = 'left';
  });
}

/** A line of a round distance, true for the middle of the map. */
function drawScale(
  ctx: CanvasRenderingContext2D,
  { distance, scale }: PosterContent,
  left: number,
  bottom: number,
): void {
  if (scale === null) return;
  const { metres, px } = scaleBarOf(scale.zoom, scale.latitude, 120);
  ctx.strokeStyle = INK;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  ctx.moveTo(left, bottom - 14);
  ctx.lineTo(left, bottom - 8);
  ctx.lineTo(left + px, bottom - 8);
  ctx.lineTo(left + px, bottom - 14);
  ctx.stroke();
  ctx.fillStyle = INK;
  ctx.font = `13px ${FONT}`;
  ctx.fillText(distance(metres), left + px + 8, bottom - 8);
}

/** A line cut into lines no wider than `width`; long addresses have no spaces to cut at. */
function wrapped(ctx: CanvasRenderingContext2D, line: string, width: number): string[] {
  const lines = [''];
  for (const letter of line) {
    const last = lines.length - 1;
    if (ctx.measureText(`${lines[last]}${letter}`).width > width) lines.push(letter);
    else lines[last] += letter;
  }
  return lines;
}
