import type { DataLayer, MapConfig } from '../config.ts';
import { type Palette, palettes } from '../palette.ts';
import type { MapText } from '../text/zh.ts';

/** A region's code and its step of the choropleth. */
export type AreaStep = { code: string; step: 0 | 1 | 2 | 3 | 4 | 5 };

/** Everything the style is a function of. */
export type StyleState = {
  config: MapConfig;
  texts: MapText;
  /** Provinces whose county file is on the map (six digits). */
  loaded: readonly string[];
  hidden: ReadonlySet<DataLayer>;
  /** Some pairing is selected: the rest steps back. */
  pairingSelected: boolean;
  /** There are many pairings: far from the ground they are drawn as bundles. */
  pairingsBundled: boolean;
  /** Address of the tiles that sites come from, with {z}, {x} and {y} in it; null = from records that were handed over. */
  siteTiles: string | null;
  /** Regions in the steps of a choropleth, 1 to 5; 0 = no data. */
  areas: readonly AreaStep[];
  /** An outline is being drawn. */
  shaping: boolean;
};

/** What a layer file needs to write its layers. */
export type StyleContext = StyleState & { palette: Palette; visible: (layer: DataLayer) => 'visible' | 'none' };

export function styleContext(state: StyleState): StyleContext {
  return {
    ...state,
    palette: palettes[state.config.theme],
    visible: (layer) => (state.hidden.has(layer) ? 'none' : 'visible'),
  };
}
