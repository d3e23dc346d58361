import { browse } from './browse.ts';
import { drawShape } from './draw-shape.ts';
import type { Mode } from './mode.ts';
import { placePoint } from './place-point.ts';

/** Every mode of the map by name. */
export const modes = { browse, 'draw-shape': drawShape, 'place-point': placePoint } satisfies Record<string, Mode>;

export type ModeName = keyof typeof modes;
