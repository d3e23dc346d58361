import type { LineLayerSpecification } from 'maplibre-gl';
import { GRATICULE } from './sources.ts';
import type { StyleContext } from './style-state.ts';

/** Degrees between two lines, wide to narrow, each from its own zoom on. */
const STEPS = [
  { step: 10, from: 0, to: 5 },
  { step: 2, from: 5, to: 7.5 },
  { step: 0.5, from: 7.5, to: 24 },
] as const;

/** 经纬网: what stands in for boundaries where none may be shown (地图管理条例 allows it unreviewed). */
export function graticuleLayers({ palette, config }: StyleContext): LineLayerSpecification[] {
  return STEPS.map(({ step, from, to }) => ({
    id: `graticule-${step}`,
    type: 'line',
    source: GRATICULE,
    minzoom: from,
    maxzoom: to,
    filter: ['==', ['get', 'step'], step],
    paint: { 'line-color': palette.graticule, 'line-width': config.scale.line },
  }));
}

/** Meridians and parallels over China and its seas, [lng, lat] in degrees. */
export function graticule(): GeoJSON.FeatureCollection<GeoJSON.MultiLineString, { step: number }> {
  const [west, south, east, north] = [60, 0, 150, 60];
  const features = STEPS.map(({ step }) => {
    const lines: [number, number][][] = [];
    for (let lng = west; lng <= east; lng += step)
      lines.push([
        [lng, south],
        [lng, north],
      ]);
    for (let lat = south; lat <= north; lat += step)
      lines.push([
        [west, lat],
        [east, lat],
      ]);
    return {
      type: 'Feature' as const,
      properties: { step },
      geometry: { type: 'MultiLineString' as const, coordinates: lines },
    };
  });
  return { type: 'FeatureCollection', features };
}
