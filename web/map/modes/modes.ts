import { browse } from './browse.ts';
import type { Mode } from './mode.ts';

/** Every mode of the map by name. */
export const modes = { browse } satisfies Record<string, Mode>;

export type ModeName = keyof typeof modes;
