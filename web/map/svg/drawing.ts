import type { LngLat } from '#core/geo/lng-lat.ts';
import { around, type LabelView, projector, type ScreenBox } from '../labels/screen.ts';
import { type Palette, palettes } from '../palette.ts';
import type { SourceStore } from '../source-store.ts';
import type { StyleState } from '../style/style-state.ts';

/** What the visitor has marked. `fanned`: sites of one spot that are spread out around it. */
export type Marking = { selected: string | null; fanned: readonly string[] };

/** All that a drawing of records is made of. */
export type Drawing = {
  store: SourceStore;
  state: StyleState;
  view: LabelView;
  marking: Marking;
  palette: Palette;
  /** Position in degrees to px of the screen. */
  at: (position: readonly number[]) => { x: number; y: number };
  /** Boxes of marks on the screen, which names keep clear of; drawing a mark adds its own. */
  taken: ScreenBox[];
};

export function drawingOf(store: SourceStore, state: StyleState, view: LabelView, marking: Marking): Drawing {
  const project = projector(view);
  return {
    ...{ store, state, view, marking },
    palette: palettes[state.config.theme],
    at: ([lng = 0, lat = 0]) => project([lng, lat] satisfies LngLat),
    taken: [],
  };
}

/** Keeps names off a mark that reaches so far from its middle, px. */
export function keepClear({ taken }: Drawing, middle: { x: number; y: number }, reach: number): void {
  taken.push(around(middle, reach - NAMES_KEEP));
}

/** Boxes of names have this margin of their own, px. */
const NAMES_KEEP = 2;
