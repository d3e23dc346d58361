import type { FillLayerSpecification, LayerSpecification } from 'maplibre-gl';
import { areaLayers } from './areas.ts';
import { inFocus, when } from './expressions.ts';
import { COARSE_REGIONS, FINE_FROM, FINE_REGIONS, SURROUND } from './sources.ts';
import type { StyleContext } from './style-state.ts';

/** Fill layers that answer “which region is here?”; the finer one is asked first. */
export const REGION_FILLS = ['fine-land', 'land'] as const;

export function landLayers(context: StyleContext): LayerSpecification[] {
  const { palette, config, loaded } = context;
  const colour = when(inFocus(config.focus), palette.land, palette.neighbour);
  return [
    {
      id: 'surround',
      type: 'fill',
      source: SURROUND,
      paint: { 'fill-color': palette.surround, 'fill-outline-color': palette.surround },
    },
    // Stays under the fine regions too: where coarse and fine edges part, land shows through and not water.
    land('land', COARSE_REGIONS, colour),
    { ...land('fine-land', FINE_REGIONS, colour), minzoom: FINE_FROM },
    ...areaLayers(context),
    hover('land-hover', COARSE_REGIONS, context),
    ...(loaded.length > 0 ? [{ ...hover('fine-land-hover', FINE_REGIONS, context), minzoom: FINE_FROM }] : []),
  ];
}

type FillColour = NonNullable<FillLayerSpecification['paint']>['fill-color'];

/** Only the features of one complete tiling are filled; wider regions in the same source are for outlines. */
function land(id: string, source: string, colour: FillColour): FillLayerSpecification {
  return { id, type: 'fill', source, filter: ['==', ['get', 'tile'], true], paint: { 'fill-color': colour } };
}

function hover(id: string, source: string, { palette }: StyleContext): FillLayerSpecification {
  return {
    id,
    type: 'fill',
    source,
    paint: {
      // Warm and not blue, or a region pointed at would look like water.
      'fill-color': palette.band,
      'fill-opacity': ['case', ['boolean', ['feature-state', 'hover'], false], 0.6, 0],
    },
  };
}
