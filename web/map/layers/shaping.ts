import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { REGULAR } from '../style/fonts.ts';
import type { StyleContext } from '../style/style-state.ts';

export const SHAPE_AROUND = 'shape-around';
export const SHAPE_GROUND = 'shape-ground';
export const SHAPE_FAULTS = 'shape-faults';

const isPark: FilterSpecification = ['==', ['get', 'what'], 'park'];
const isGrid: FilterSpecification = ['==', ['get', 'what'], 'grid'];

/** While an outline is drawn: what lies around in the lines of visual.md 9, its own ground, and the edges in trouble. */
export function shapingLayers({ palette, config }: StyleContext): LayerSpecification[] {
  const { line, text } = config.scale;
  const around = { source: SHAPE_AROUND } as const;
  return [
    {
      ...around,
      id: 'shape-park-fill',
      type: 'fill',
      filter: isPark,
      paint: { 'fill-color': palette.featured, 'fill-opacity': 0.06 },
    },
    {
      ...around,
      id: 'shape-park-line',
      type: 'line',
      filter: isPark,
      paint: { 'line-color': palette.featured, 'line-width': 1.5 * line },
    },
    {
      ...around,
      id: 'shape-grid-fill',
      type: 'fill',
      filter: isGrid,
      paint: { 'fill-color': palette.service, 'fill-opacity': 0.08 },
    },
    {
      ...around,
      id: 'shape-grid-line',
      type: 'line',
      filter: isGrid,
      paint: { 'line-color': palette.service, 'line-width': line, 'line-dasharray': [4, 3] },
    },
    {
      id: 'shape-ground',
      type: 'fill',
      source: SHAPE_GROUND,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': palette.action, 'fill-opacity': 0.14 },
    },
    {
      id: 'shape-set-corners',
      type: 'circle',
      source: SHAPE_GROUND,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 5 * config.scale.mark,
        'circle-color': palette.action,
        'circle-stroke-color': palette.casing,
        'circle-stroke-width': 2 * config.scale.mark,
      },
    },
    {
      id: 'shape-faults',
      type: 'line',
      source: SHAPE_FAULTS,
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': palette.attention, 'line-width': 9 * line, 'line-opacity': 0.55 },
    },
    {
      ...around,
      id: 'shape-grid-name',
      type: 'symbol',
      filter: isGrid,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': ['literal', REGULAR],
        'text-size': 13 * text,
        'text-max-width': 8,
      },
      paint: { 'text-color': palette.service, 'text-halo-color': palette.halo, 'text-halo-width': 1.5 },
    },
  ];
}
