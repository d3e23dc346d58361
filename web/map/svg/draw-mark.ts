import type { MarkProps } from '../features/collection.ts';
import { type Mark, readImageName } from '../marks/mark-key.ts';
import { HALO_RADIUS, markOutline } from '../marks/outlines.ts';
import type { Palette } from '../palette.ts';
import { svg } from './svg-element.ts';

/** A mark around 0,0 as `marks/draw-mark.ts` draws it; halo of 位置为示意 and ring of the selected one under it. */
export function drawMark(
  { mark: key, schematic, tone, reach }: MarkProps,
  palette: Palette,
  selected: boolean,
): SVGElement[] {
  const mark: Mark = readImageName(`mark/light/1/${key}`)?.mark ?? { shape: 'ordinary' };
  const { path, ringRadius, size } = markOutline(mark.shape);
  const colour = mark.suspended ? palette.suspended : palette[tone];
  return [
    ...(schematic ? [disc(HALO_RADIUS, { fill: palette[tone], 'fill-opacity': 0.17 })] : []),
    ...(selected ? [chosenRing(reach, palette)] : []),
    ...(ringRadius ? ring(ringRadius, colour, mark, palette) : []),
    svg('path', {
      d: path,
      fill: palette.casing,
      stroke: palette.casing,
      'stroke-width': 4,
      'stroke-linejoin': 'round',
    }),
    svg('path', { d: path, ...body(mark, colour, palette) }),
    ...(mark.suspended ? slash(size / 2, palette) : []),
    ...(mark.reviewDue ? clock(palette) : []),
  ];
}

/** Ring around the selected or hovered record. */
export function chosenRing(reach: number, palette: Palette, weight = 1): SVGCircleElement {
  return disc(reach + 3, {
    fill: palette.action,
    'fill-opacity': 0.16 * weight,
    stroke: palette.action,
    'stroke-width': 1 + 1.5 * weight,
  });
}

function ring(radius: number, stroke: string, { illustrative }: Mark, palette: Palette): SVGElement[] {
  return [
    disc(radius, { fill: palette.casing, stroke: palette.casing, 'stroke-width': 4 }),
    disc(radius, {
      fill: palette.panel,
      stroke,
      'stroke-width': illustrative ? 1.6 : 2.5,
      'stroke-dasharray': illustrative ? '3 2.4' : undefined,
    }),
  ];
}

function body({ illustrative, shape }: Mark, colour: string, palette: Palette) {
  if (!illustrative && shape !== 'park') return { fill: colour };
  const small = shape === 'enterprise' || shape === 'village';
  return {
    fill: palette.panel,
    stroke: colour,
    'stroke-width': small ? 1.2 : shape === 'park' ? 1.5 : 1.8,
    'stroke-dasharray': illustrative ? (small ? '1.6 1.4' : '2.6 2') : undefined,
  };
}

function slash(reach: number, palette: Palette): SVGElement[] {
  const d = `M${-reach} ${reach}L${reach} ${-reach}`;
  return [
    svg('path', { d, stroke: palette.casing, 'stroke-width': 5 }),
    svg('path', { d, stroke: palette.text, 'stroke-width': 2 }),
  ];
}

/** 待复核 */
function clock(palette: Palette): SVGElement[] {
  const at = { cx: 9.5, cy: -9.5 };
  return [
    disc(6.25, { ...at, fill: palette.casing }),
    disc(4.75, { ...at, fill: palette.panel, stroke: palette.attention, 'stroke-width': 1.5 }),
    svg('path', { d: 'M9.5 -12V-9.2L11.3 -8.2', fill: 'none', stroke: palette.attention, 'stroke-width': 1.5 }),
  ];
}

function disc(r: number, more: Record<string, string | number | undefined>): SVGCircleElement {
  return svg('circle', { r, ...more });
}
