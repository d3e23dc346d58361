import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { SEMIBOLD } from '../style/fonts.ts';
import type { StyleContext } from '../style/style-state.ts';
import { ringLayer } from './marks.ts';
import { byState } from './state.ts';

export const CHAINS = 'chains';
export const CHAIN_ENDS = 'chain-ends';
export const CHAIN_LINES = ['chain-line', 'chain-line-example'] as const;
export const CHAIN_MARKS = 'chain-marks';

export const CHAINS_FROM = 6;
export const ROLES_FROM = 9;
/** Radius of the mark of each role, px. */
export const roleReach = { CHAIN_MASTER: 7, CHAIN_CORE: 5.5, CHAIN_MEMBER: 4, '': 4 } as const;

/** 产业链联建: from 链主 by way of 链核 to 链上企业, an arrow in the middle of each line, the role at each end. */
export function chainLayers(context: StyleContext): LayerSpecification[] {
  const { config, palette, texts, visible } = context;
  const layout = { visibility: visible('chains') };
  const text = { ...layout, 'text-font': ['literal', SEMIBOLD] as ['literal', string[]] };
  const byRole = <V extends string | number>(master: V, core: V, member: V, none: V): ExpressionSpecification => [
    'match',
    ['get', 'role'],
    'CHAIN_MASTER',
    master,
    'CHAIN_CORE',
    core,
    'CHAIN_MEMBER',
    member,
    none,
  ];
  const { mark } = config.scale;
  return [
    ...[false, true].map((illustrative) => line(context, illustrative)),
    {
      id: 'chain-arrows',
      type: 'symbol',
      source: CHAINS,
      minzoom: CHAINS_FROM,
      layout: {
        ...text,
        'symbol-placement': 'line-center',
        'text-field': '▶',
        'text-size': 13 * mark,
        'text-keep-upright': false,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': palette.enterprise, 'text-halo-color': palette.halo, 'text-halo-width': 1 },
    },
    ringLayer(context, { source: CHAIN_ENDS, layer: 'chains', id: 'chain-ring', minzoom: CHAINS_FROM }, 7),
    {
      id: CHAIN_MARKS,
      type: 'circle',
      source: CHAIN_ENDS,
      minzoom: CHAINS_FROM,
      layout,
      paint: {
        'circle-radius': byRole(
          roleReach.CHAIN_MASTER * mark,
          roleReach.CHAIN_CORE * mark,
          roleReach.CHAIN_MEMBER * mark,
          roleReach[''] * mark,
        ),
        'circle-color': ['case', ['get', 'illustrative'], palette.panel, palette.enterprise],
        'circle-stroke-color': ['case', ['get', 'illustrative'], palette.enterprise, palette.casing],
        'circle-stroke-width': 2 * mark,
      },
    },
    {
      id: 'chain-words',
      type: 'symbol',
      source: CHAIN_ENDS,
      minzoom: ROLES_FROM,
      layout: {
        ...text,
        'text-field': byRole(texts.chainMaster, texts.chainCore, texts.chainMember, texts.chainUnknown),
        'text-size': 12 * config.scale.text,
        'text-variable-anchor': ['bottom', 'top', 'left', 'right'],
        'text-radial-offset': 0.8,
      },
      paint: { 'text-color': palette.enterprise, 'text-halo-color': palette.halo, 'text-halo-width': 1.5 },
    },
  ];
}

function line({ config, palette, visible }: StyleContext, illustrative: boolean): LayerSpecification {
  const { line: scale } = config.scale;
  return {
    id: CHAIN_LINES[illustrative ? 1 : 0],
    type: 'line',
    source: CHAINS,
    minzoom: CHAINS_FROM,
    filter: ['==', ['get', 'illustrative'], illustrative],
    layout: { visibility: visible('chains'), 'line-cap': illustrative ? 'butt' : 'round' },
    paint: {
      'line-color': palette.enterprise,
      'line-width': byState(3 * scale, 2.5 * scale, 1.5 * scale),
      'line-opacity': byState(1, 0.9, 0.7),
      ...(illustrative ? { 'line-dasharray': [4, 2.5] } : {}),
    },
  };
}
