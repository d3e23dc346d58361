import type {
  ExpressionSpecification,
  FilterSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
  SourceSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { MAX_TILE_ZOOM, MIN_TILE_ZOOM, SINGLE_FROM } from '#core/tiles/pyramid.ts';
import { emWidth } from '../labels/screen.ts';
import { recordSource } from '../style/sources.ts';
import type { StyleContext } from '../style/style-state.ts';
import { haloLayer, markLayer, ringLayer } from './marks.ts';
import { DIGIT, plate, plateImage, steppingPlate } from './plates.ts';
import { builtFacts, tiledFacts } from './site-facts.ts';
import { has } from './state.ts';

export const SITES = 'sites';
export const SITE_MARKS = 'site-marks';
export const SITE_BUBBLES = 'site-bubbles';

const STACK_SIZE = 12;

/** The layer of sites in a tile. */
export const SITE_TILES = 'sites';

/** Many sites come as tiles that are counted already, in zooms that have one; what is nearer is the last of them, wider. */
export function siteSource({ siteTiles }: Pick<StyleContext, 'siteTiles'>): SourceSpecification {
  return siteTiles === null
    ? countingSource()
    : { type: 'vector', tiles: [siteTiles], minzoom: MIN_TILE_ZOOM, maxzoom: MAX_TILE_ZOOM, promoteId: 'id' };
}

/** Registered and illustrative sites are counted apart, because they are never added (design.md §3). */
function countingSource(): GeoJSONSourceSpecification {
  const count = (illustrative: boolean) => ['+', ['case', ['==', ['get', 'illustrative'], illustrative], 1, 0]];
  return recordSource({
    cluster: true,
    clusterRadius: 42,
    clusterMaxZoom: SINGLE_FROM - 1,
    clusterProperties: { registered: count(false), examples: count(true) },
  });
}

/** Under the names, which may touch it. */
export function siteHaloLayer(context: StyleContext): LayerSpecification {
  return haloLayer(context, { ...marksOf(context), id: 'site-halo' });
}

export function siteLayers(context: StyleContext): LayerSpecification[] {
  const marks = marksOf(context);
  return [
    ringLayer(context, { ...marks, id: 'site-ring' }, marks.facts.reach),
    markLayer(context, { ...marks, id: SITE_MARKS }),
    stackLayer(context),
  ];
}

/** Counts are told by what they count, in tiles and in the clusters that the map makes itself. */
const COUNTED: FilterSpecification = ['has', 'registered'];
const SINGLE: FilterSpecification = ['!', COUNTED];

function marksOf(context: StyleContext) {
  const facts = context.siteTiles === null ? builtFacts : tiledFacts;
  return { ...featuresOf(context), layer: 'sites', filter: SINGLE, facts } as const;
}

function featuresOf({ siteTiles }: StyleContext) {
  return { source: SITES, ...(siteTiles === null ? {} : { sourceLayer: SITE_TILES }) };
}

/** Where the layers of this file, which are no marks, find their features. */
function sourceOf({ siteTiles }: StyleContext) {
  return { source: SITES, ...(siteTiles === null ? {} : { 'source-layer': SITE_TILES }) };
}

/** “×5” at the shoulder of a mark that hides others on the same spot. */
function stackLayer(context: StyleContext): SymbolLayerSpecification {
  const { palette, config } = context;
  const stack: ExpressionSpecification = ['get', 'stack'];
  return {
    id: 'site-stacks',
    type: 'symbol',
    ...sourceOf(context),
    filter: ['>', ['coalesce', stack, 0], 1],
    layout: {
      ...plate(plateImage(context, 'full', DIGIT * 2)),
      visibility: context.visible('sites'),
      'text-field': ['concat', '×', stack],
      'text-size': STACK_SIZE * config.scale.text,
      'text-anchor': 'left',
      'text-offset': [0.8, -0.9],
      'icon-anchor': 'center',
      'icon-offset': [17, -11],
    },
    paint: { 'text-color': palette.text, 'icon-opacity': shownUnlessFanned, 'text-opacity': shownUnlessFanned },
  };
}

const shownUnlessFanned: ExpressionSpecification = ['case', has('fanned'), 0, 1];

/** A count for sites too near to each other: “8”, “示例 4”, or “8｜示例 4”; the two are never added. */
export function bubbleLayer(context: StyleContext): SymbolLayerSpecification {
  const { palette } = context;
  const registered: ExpressionSpecification = ['get', 'registered'];
  const examples: ExpressionSpecification = ['get', 'examples'];
  const { apart, example: words } = context.texts;
  const extra = emWidth(`${words} `);
  const digits = (count: ExpressionSpecification): ExpressionSpecification => [
    '*',
    DIGIT,
    ['length', ['to-string', count]],
  ];
  const pick = (
    plain: ExpressionSpecification,
    onlyExamples: ExpressionSpecification,
    both: ExpressionSpecification,
  ) => {
    const value: ExpressionSpecification = [
      'case',
      ['==', examples, 0],
      plain,
      ['==', registered, 0],
      onlyExamples,
      both,
    ];
    return value;
  };
  return {
    id: SITE_BUBBLES,
    type: 'symbol',
    ...sourceOf(context),
    filter: COUNTED,
    layout: {
      ...steppingPlate(
        context,
        pick(
          plateImage(context, 'full', digits(registered)),
          plateImage(context, 'hollow', ['+', extra, digits(examples)]),
          plateImage(context, 'full', ['+', extra + emWidth(apart), digits(registered), digits(examples)]),
        ),
      ),
      visibility: context.visible('sites'),
      'text-field': pick(
        ['to-string', registered],
        ['concat', words, ' ', examples],
        ['concat', registered, apart, words, ' ', examples],
      ),
      'symbol-sort-key': ['+', registered, examples],
    },
    paint: { 'text-color': palette.text },
  };
}
