import type { ExpressionSpecification, FillLayerSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../palette.ts';
import { areaLayers } from './areas.ts';
import { inFocus } from './expressions.ts';
import { COARSE_REGIONS, FINE_FROM, FINE_REGIONS, HOVER_REGION, SURROUND } from './sources.ts';
import type { StyleContext } from './style-state.ts';

/** Fill layers that answer “which region is here?”; the finer one is asked first. */
export const REGION_FILLS = ['fine-land', 'land'] as const;

export function landLayers(context: StyleContext): LayerSpecification[] {
  const { palette, config } = context;
  const focus = inFocus(config.focus);
  return [
    {
      id: 'surround',
      type: 'fill',
      source: SURROUND,
      paint: { 'fill-color': palette.surround, 'fill-outline-color': palette.surround },
    },
    // Stays under the fine regions too: where coarse and fine edges part, land shows through and not water.
    ...lands('land', COARSE_REGIONS, focus, palette),
    ...lands('fine-land', FINE_REGIONS, focus, palette).map((layer) => ({ ...layer, minzoom: FINE_FROM })),
    ...areaLayers(context),
    {
      id: 'land-hover',
      type: 'fill',
      source: HOVER_REGION,
      // Warm and not blue, or a region pointed at would look like water.
      paint: { 'fill-color': palette.band, 'fill-opacity': 0.6 },
    },
  ];
}

/**
 * All land in the colour of the neighbours and that in focus over it. Each layer has one colour, so that MapLibre draws it in
 * its opaque pass, from the top down, and no pixel of land twice. Edges lie under coasts and borders and need no smoothing.
 */
function lands(
  id: string,
  source: string,
  focus: ExpressionSpecification | true,
  { land, neighbour }: Palette,
): FillLayerSpecification[] {
  if (focus === true) return [fill(id, source, TILING, land)];
  return [fill(id, source, TILING, neighbour), fill(`${id}-focus`, source, ['all', TILING, focus], land)];
}

/** Only the features of one complete tiling are filled; wider regions in the same source are for outlines. */
const TILING: ExpressionSpecification = ['==', ['get', 'tile'], true];

function fill(id: string, source: string, filter: ExpressionSpecification, colour: string): FillLayerSpecification {
  return { id, type: 'fill', source, filter, paint: { 'fill-color': colour, 'fill-antialias': false } };
}
