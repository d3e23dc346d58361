import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { pairingColour } from '../pairing-tones.ts';
import { REGULAR, SEMIBOLD } from '../style/fonts.ts';
import type { StyleContext } from '../style/style-state.ts';

export const PAIRING_BUNDLES = 'pairing-bundles';
/** From this zoom on every pairing is a line of its own. */
export const BUNDLE_UNTIL = 11.2;
/** Below this zoom pairings are gathered at their counties. */
export const TOWNS_FROM = 8.6;

const levels = [
  { level: 'county', minzoom: 0, maxzoom: TOWNS_FROM },
  { level: 'town', minzoom: TOWNS_FROM, maxzoom: BUNDLE_UNTIL },
] as const;

/** What a pointer can hit of the bundles. */
export const BUNDLE_HITS = levels.flatMap(({ level }) => [
  `bundle-node-${level}`,
  `bundle-line-${level}`,
  `bundle-line-example-${level}`,
]);

const count: ExpressionSpecification = ['get', 'count'];

/** Many pairings as few lines: as wide as they are many, with their number; those within a place as a disc with theirs. */
export function bundleLayers(context: StyleContext): LayerSpecification[] {
  if (!context.pairingsBundled) return [];
  return levels.flatMap((zooms) => [
    line(context, zooms, false),
    line(context, zooms, true),
    lineWords(context, zooms),
    node(context, zooms),
    nodeWords(context, zooms),
    nodeNames(context, zooms),
  ]);
}

type Zooms = (typeof levels)[number];

function common(
  { visible }: StyleContext,
  { level, minzoom, maxzoom }: Zooms,
  part: 'line' | 'node',
  more: FilterSpecification[],
) {
  return {
    source: PAIRING_BUNDLES,
    minzoom,
    maxzoom,
    filter: ['all', ['==', ['get', 'level'], level], ['==', ['get', 'part'], part], ...more] as FilterSpecification,
    visibility: visible('pairings'),
  };
}

function line(context: StyleContext, zooms: Zooms, illustrative: boolean): LayerSpecification {
  const { visibility, ...base } = common(context, zooms, 'line', [['==', ['get', 'illustrative'], illustrative]]);
  const { line: scale } = context.config.scale;
  return {
    ...base,
    id: `bundle-line${illustrative ? '-example' : ''}-${zooms.level}`,
    type: 'line',
    layout: { visibility, 'line-cap': illustrative ? 'butt' : 'round' },
    paint: {
      'line-color': pairingColour(context.palette),
      'line-width': ['interpolate', ['linear'], count, 1, scale, 4, 3 * scale, 20, 9 * scale],
      'line-opacity': context.pairingSelected ? 0.12 : ['interpolate', ['linear'], count, 1, 0.35, 4, 0.6],
      ...(illustrative ? { 'line-dasharray': [3, 1.2] } : {}),
    },
  };
}

/** The number of a bundle in its middle; a single pairing needs none. */
function lineWords(context: StyleContext, zooms: Zooms): LayerSpecification {
  const { visibility, ...base } = common(context, zooms, 'line', [['>', count, 1]]);
  return {
    ...base,
    id: `bundle-line-words-${zooms.level}`,
    type: 'symbol',
    layout: {
      visibility,
      'symbol-placement': 'line-center',
      'text-field': ['to-string', count],
      'text-font': ['literal', SEMIBOLD],
      'text-size': 13 * context.config.scale.text,
      'text-rotation-alignment': 'viewport',
      'text-padding': 1,
      'symbol-sort-key': ['-', 0, count],
    },
    paint: words(context),
  };
}

function node(context: StyleContext, zooms: Zooms): LayerSpecification {
  const { visibility, ...base } = common(context, zooms, 'node', []);
  const { mark } = context.config.scale;
  return {
    ...base,
    id: `bundle-node-${zooms.level}`,
    type: 'circle',
    layout: { visibility, 'circle-sort-key': count },
    paint: {
      'circle-radius': ['case', ['==', count, 0], 4 * mark, ['*', mark, ['+', 8, ['min', 8, ['sqrt', count]]]]],
      'circle-color': ['case', ['==', count, 0], pairingColour(context.palette), context.palette.panel],
      'circle-stroke-color': pairingColour(context.palette),
      'circle-stroke-width': 1.5 * mark,
      'circle-opacity': context.pairingSelected ? 0.5 : 1,
      'circle-stroke-opacity': context.pairingSelected ? 0.3 : 1,
    },
  };
}

function nodeWords(context: StyleContext, zooms: Zooms): LayerSpecification {
  const { visibility, ...base } = common(context, zooms, 'node', [['>', count, 0]]);
  return {
    ...base,
    id: `bundle-node-words-${zooms.level}`,
    type: 'symbol',
    layout: {
      visibility,
      'text-field': ['to-string', count],
      'text-font': ['literal', SEMIBOLD],
      'text-size': 13 * context.config.scale.text,
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: words(context),
  };
}

/** The name of the place, on the side of its disc that marks and counts of other layers leave free. */
function nodeNames(context: StyleContext, zooms: Zooms): LayerSpecification {
  const { visibility, ...base } = common(context, zooms, 'node', [['!=', ['get', 'name'], '']]);
  const { scale } = context.config;
  const clear = (NAME_CLEAR * scale.mark) / (NAME_SIZE * scale.text);
  return {
    ...base,
    id: `bundle-node-names-${zooms.level}`,
    type: 'symbol',
    layout: {
      visibility,
      'text-field': ['get', 'name'],
      'text-font': ['literal', REGULAR],
      'text-size': NAME_SIZE * scale.text,
      'text-variable-anchor-offset': ['case', ['==', count, 0], nameSides(clear / 2), nameSides(clear)],
      'text-justify': 'auto',
      'text-padding': 1,
      'symbol-sort-key': ['-', 0, ['get', 'touching']],
    },
    paint: words(context),
  };
}

/** Under, over and beside the disc, `clear` em from its middle, else further off: among many marks a name further off is better than none. */
function nameSides(clear: number): ExpressionSpecification {
  const sides = [0, 1.2, 2.4].flatMap((more) => {
    const far = clear + more;
    const slant = far * 0.7;
    return [
      ...['top', [0, far], 'bottom', [0, -far], 'left', [far, 0], 'right', [-far, 0]],
      ...['top-left', [slant, slant], 'top-right', [-slant, slant]],
      ...['bottom-left', [slant, -slant], 'bottom-right', [-slant, -slant]],
    ];
  });
  return ['literal', sides] as unknown as ExpressionSpecification; // pairs, flat, as the spec wants
}

/** Size of the letters, and how far they stand from the middle of a disc, px. */
const NAME_SIZE = 12;
const NAME_CLEAR = 16;

function words({ palette }: StyleContext) {
  return { 'text-color': palette.text, 'text-halo-color': palette.halo, 'text-halo-width': 1.5 };
}
