import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  FilterSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import type { DataLayer } from '../config.ts';
import { imagePrefix } from '../marks/mark-key.ts';
import { HALO_RADIUS } from '../marks/outlines.ts';
import type { StyleContext } from '../style/style-state.ts';
import { builtFacts, type SiteFacts } from './site-facts.ts';
import { byState, has, isLit } from './state.ts';

type MarkOptions = {
  id: string;
  source: string;
  layer: DataLayer;
  minzoom?: number;
  filter?: FilterSpecification;
  /** Names may be written over it. */
  under?: boolean;
  /** Of a source of tiles: the layer in them. */
  sourceLayer?: string;
  /** Where the features do not carry what is drawn. */
  facts?: SiteFacts;
};

/** The features of a layer. */
function featuresOf({ source, sourceLayer }: MarkOptions) {
  return sourceLayer === undefined ? { source } : { source, 'source-layer': sourceLayer };
}

/** The picture of each record; marks may overlap, because a hidden record would be a false map. */
export function markLayer(context: StyleContext, options: MarkOptions): SymbolLayerSpecification {
  const { id, layer, minzoom, filter, under = false, facts = builtFacts } = options;
  const { config } = context;
  return {
    id,
    type: 'symbol',
    ...featuresOf(options),
    ...(minzoom === undefined ? {} : { minzoom }),
    ...(filter ? { filter } : {}),
    layout: {
      visibility: context.visible(layer),
      'icon-image': ['concat', imagePrefix(config.theme, config.scale.mark), facts.mark],
      'icon-allow-overlap': true,
      'icon-ignore-placement': under,
      'icon-padding': 0,
      'symbol-sort-key': ['coalesce', facts.rank, 0],
    },
    paint: { 'icon-opacity': ['case', has('fanned'), 0, 1] },
  };
}

/**
 * Ring around the hovered or selected record; `reach` is half the mark's width in px. That of all others has no size: what has
 * one is filled in every frame, seen or not.
 */
export function ringLayer(
  context: StyleContext,
  options: MarkOptions,
  reach: number | ExpressionSpecification,
): CircleLayerSpecification {
  const { id, layer, minzoom, filter } = options;
  const { palette, config } = context;
  return {
    id,
    type: 'circle',
    ...featuresOf(options),
    ...(minzoom === undefined ? {} : { minzoom }),
    ...(filter ? { filter } : {}),
    layout: { visibility: context.visible(layer) },
    paint: {
      'circle-radius': ['case', isLit, ['*', config.scale.mark, ['+', reach, 3]], 0],
      'circle-color': palette.action,
      'circle-opacity': byState(0.16, 0.08, 0),
      'circle-stroke-color': palette.action,
      'circle-stroke-width': byState(2.5 * config.scale.mark, 1.5 * config.scale.mark, 0),
    },
  };
}

/** Pale disc of 28 px under marks whose place is only roughly known: a layer of its own, so that names may touch it. */
export function haloLayer(context: StyleContext, options: MarkOptions): CircleLayerSpecification {
  const { id, layer, minzoom, filter, facts = builtFacts } = options;
  const { palette, config } = context;
  const isSchematic: ExpressionSpecification = ['==', ['get', 'schematic'], true];
  return {
    id,
    type: 'circle',
    ...featuresOf(options),
    ...(minzoom === undefined ? {} : { minzoom }),
    filter: filter ? (['all', isSchematic, filter] as FilterSpecification) : isSchematic,
    layout: { visibility: context.visible(layer) },
    paint: {
      'circle-radius': HALO_RADIUS * config.scale.mark,
      'circle-color': [
        'match',
        facts.tone,
        ...(['red', 'featured', 'ordinary', 'service'] as const).flatMap((tone) => [tone, palette[tone]]),
        palette.enterprise,
      ] as unknown as ExpressionSpecification, // variadic in the spec
      'circle-opacity': ['case', has('fanned'), 0, 0.17],
    },
  };
}
