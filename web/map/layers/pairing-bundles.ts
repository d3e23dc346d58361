import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { pairingColour, pairingTone } from '../pairing-tones.ts';
import { REGULAR, SEMIBOLD } from '../style/fonts.ts';
import type { StyleContext } from '../style/style-state.ts';
import { DIGIT, plateImage, steppingPlate } from './plates.ts';
import { sidesAt } from './sides.ts';

export const PAIRING_BUNDLES = 'pairing-bundles';
/** From this zoom on every pairing is a line of its own. */
export const BUNDLE_UNTIL = 11.2;
/** Below this zoom pairings are gathered at their counties. */
export const TOWNS_FROM = 8.6;

const levels = [
  { level: 'county', minzoom: 0, maxzoom: TOWNS_FROM },
  { level: 'town', minzoom: TOWNS_FROM, maxzoom: BUNDLE_UNTIL },
] as const;

/** What a pointer can hit of the bundles: the places, and under them the lines between them. */
export const BUNDLE_NODES = levels.flatMap(({ level }) => [`bundle-count-${level}`, `bundle-node-${level}`]);
export const BUNDLE_LINES = levels.flatMap(({ level }) => [`bundle-line-${level}`, `bundle-line-example-${level}`]);

const count: ExpressionSpecification = ['get', 'count'];

/** Many pairings as few lines, as wide as they are many and with their number, between the dots of their places. */
export function bundleLayers(context: StyleContext): LayerSpecification[] {
  if (!context.pairingsBundled) return [];
  return levels.flatMap((zooms) => [
    line(context, zooms, false),
    line(context, zooms, true),
    lineWords(context, zooms),
    node(context, zooms),
  ]);
}

/** Names of the places: over all that names may be written over, and first to give way. */
export function bundleNameLayers(context: StyleContext): LayerSpecification[] {
  return context.pairingsBundled ? levels.map((zooms) => nodeNames(context, zooms)) : [];
}

/** How many pairings a place has within itself, on a plate on its dot or beside it. */
export function bundleCountLayers(context: StyleContext): LayerSpecification[] {
  return context.pairingsBundled ? levels.map((zooms) => nodeCount(context, zooms)) : [];
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
    layout: { visibility },
    paint: {
      'circle-radius': 4 * mark,
      'circle-color': pairingColour(context.palette),
      'circle-stroke-color': context.palette.casing,
      'circle-stroke-width': mark,
      'circle-opacity': context.pairingSelected ? 0.5 : 1,
      'circle-stroke-opacity': context.pairingSelected ? 0.3 : 1,
    },
  };
}

function nodeCount(context: StyleContext, zooms: Zooms): LayerSpecification {
  const { visibility, ...base } = common(context, zooms, 'node', [['>', count, 0]]);
  const digits: ExpressionSpecification = ['*', DIGIT, ['length', ['to-string', count]]];
  const form: ExpressionSpecification = ['case', ['get', 'illustrative'], 'hollow', 'full'];
  return {
    ...base,
    id: `bundle-count-${zooms.level}`,
    type: 'symbol',
    layout: {
      ...steppingPlate(context, plateImage(context, form, digits, pairingTone())),
      visibility,
      'text-field': ['to-string', count],
      'symbol-sort-key': ['-', 0, count],
    },
    paint: { 'text-color': context.palette.text, 'icon-opacity': context.pairingSelected ? 0.5 : 1 },
  };
}

/** The name of the place, on the side of its dot that marks and counts leave free; further off rather than not at all. */
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
      'text-variable-anchor-offset': ['case', ['==', count, 0], namesAt(clear / 2), namesAt(clear)],
      'text-justify': 'auto',
      'text-padding': 1,
      'symbol-sort-key': ['-', 0, ['get', 'touching']],
    },
    paint: words(context),
  };
}

function namesAt(clear: number): ExpressionSpecification {
  return sidesAt([0, 1.2, 2.4].map((more) => clear + more));
}

/** Size of the letters, and how far they stand from the middle of a plate, px. */
const NAME_SIZE = 12;
const NAME_CLEAR = 18;

function words({ palette }: StyleContext) {
  return { 'text-color': palette.text, 'text-halo-color': palette.halo, 'text-halo-width': 1.5 };
}
