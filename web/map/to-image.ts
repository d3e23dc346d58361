import type { Map as MapLibreMap } from 'maplibre-gl';

/** The map as it is now, as PNG, with one line of text beneath it (source, 审图 state, 数据截至). */
export function mapImage(map: MapLibreMap, foot: string, colours: { paper: string; text: string }): Promise<Blob> {
  return new Promise((resolve, reject) => {
    // Outside a frame the drawing buffer is already empty.
    map.once('render', () => {
      const shot = withFoot(map.getCanvas(), foot, map.getPixelRatio(), colours);
      shot.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('the browser gave no picture of the map'))),
        'image/png',
      );
    });
    map.triggerRepaint();
  });
}

function withFoot(
  canvas: HTMLCanvasElement,
  foot: string,
  ratio: number,
  { paper, text }: { paper: string; text: string },
): HTMLCanvasElement {
  const [size, margin] = [13 * ratio, 10 * ratio];
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height + (foot === '' ? 0 : size + 2 * margin);
  const ctx = copy.getContext('2d');
  if (!ctx) return canvas;
  ctx.fillStyle = paper;
  ctx.fillRect(0, 0, copy.width, copy.height);
  ctx.drawImage(canvas, 0, 0);
  ctx.fillStyle = text;
  ctx.font = `${size}px "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif`;
  ctx.textBaseline = 'middle';
  ctx.fillText(foot, margin, canvas.height + margin + size / 2, copy.width - 2 * margin);
  return copy;
}
