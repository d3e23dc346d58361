import type { MapTheme } from '../palette.ts';
import type { MarkShape } from './outlines.ts';

/** What a mark shows besides its kind (visual.md 8); the halo of 位置为示意 is a layer of its own. */
export type MarkState = {
  /** 示例 */
  illustrative?: boolean;
  /** 暂停开放 */
  suspended?: boolean;
  /** 待复核 */
  reviewDue?: boolean;
};

export type Mark = MarkState & { shape: MarkShape };

const states: readonly (keyof MarkState)[] = ['illustrative', 'suspended', 'reviewDue'];

/** `featured+illustrative+reviewDue`: what a feature carries; the style adds theme and size. */
export function markKey(mark: Mark): string {
  return [mark.shape, ...states.filter((state) => mark[state])].join('+');
}

/** Name of a mark's picture on the map, e.g. `mark/light/1/featured+illustrative`. */
export function imagePrefix(theme: MapTheme, scale: number): string {
  return `mark/${theme}/${scale}/`;
}

/** Reads the name back; null for the names of other pictures. */
export function readImageName(name: string): { theme: MapTheme; scale: number; mark: Mark } | null {
  const [kind, theme, scale, key = ''] = name.split('/');
  const [shape = '', ...flags] = key.split('+');
  if (kind !== 'mark' || (theme !== 'light' && theme !== 'wall') || !isShape(shape)) return null;
  const mark: Mark = { shape };
  for (const state of states) if (flags.includes(state)) mark[state] = true;
  return { theme, scale: Number(scale), mark };
}

const shapes: Readonly<Record<MarkShape, true>> = {
  center: true,
  featured: true,
  ordinary: true,
  service: true,
  station: true,
  mobile: true,
  enterprise: true,
  village: true,
  park: true,
  committee: true,
  branch: true,
};

function isShape(text: string): text is MarkShape {
  return Object.hasOwn(shapes, text);
}
