import { createSignal } from 'solid-js';
import type { Site } from '#core/schemas/site.ts';
import type { Position } from './position.ts';

/** What the nearest list shows now, for the map beside it; null while there is no such list. Never leaves this tab. */
export interface Here {
  readonly position: Position;
  readonly sites: readonly Site[];
  /** How far was looked, see NearAnswer. */
  readonly withinM: number | null;
}

export const [here, setHere] = createSignal<Here | null>(null);
