import type { Palette } from '../palette.ts';
import { svg } from './svg-element.ts';

export type Lettering = {
  size?: number;
  anchor?: 'start' | 'middle' | 'end';
  fill?: string;
  semibold?: boolean;
  /** Letter spacing, em. */
  tracking?: number;
};

/** How far below the middle of a line its letters stand, in em. */
const BASELINE = 0.36;

/** Words with paper around their letters; `y` is the middle of the line, px. */
export function words(
  text: string,
  x: number,
  y: number,
  palette: Palette,
  { size = 13, anchor = 'middle', fill = palette.text, semibold = false, tracking = 0 }: Lettering = {},
): SVGTextElement {
  return svg(
    'text',
    {
      x: x.toFixed(1),
      y: (y + BASELINE * size).toFixed(1),
      'text-anchor': anchor,
      'font-size': size,
      'font-weight': semibold ? 600 : undefined,
      'letter-spacing': tracking === 0 ? undefined : `${(tracking * size).toFixed(1)}px`,
      fill,
      stroke: palette.halo,
      'stroke-width': 3,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
      'pointer-events': 'none',
    },
    text,
  );
}

/** How large the plate of a count is, px. */
export function plateSize(text: string, size: number): { width: number; height: number } {
  const em = [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 1 : 0.58), 0);
  const height = size * 2;
  return { width: Math.max(height, em * size + size * 1.4), height };
}

/** A count on its plate: paper with a thin slate rim, dashed where all of it is 示例. */
export function plate(
  text: string,
  x: number,
  y: number,
  palette: Palette,
  size: number,
  dashed: boolean,
): SVGGElement {
  const { width, height } = plateSize(text, size);
  return svg(
    'g',
    { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` },
    svg('rect', {
      ...{ x: -width / 2 - 2, y: -height / 2 - 2, width: width + 4, height: height + 4, rx: height / 2 + 2 },
      fill: palette.casing,
    }),
    svg('rect', {
      ...{ x: -width / 2, y: -height / 2, width, height, rx: height / 2 },
      fill: palette.panel,
      stroke: palette.enterprise,
      'stroke-width': 1.5,
      'stroke-dasharray': dashed ? '3 2.4' : undefined,
    }),
    svg(
      'text',
      { y: BASELINE * size, 'text-anchor': 'middle', 'font-size': size, 'font-weight': 600, fill: palette.text },
      text,
    ),
  );
}
