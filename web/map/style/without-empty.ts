import type { SourceSpecification, StyleSpecification } from 'maplibre-gl';

/**
 * A style without the sources that hold nothing yet, and without their layers. MapLibre keeps tiles of an empty source all the
 * same, and cuts its screen along them for each of its layers: with a dozen of them most of a frame where software draws.
 */
export function withoutEmpty(style: StyleSpecification, holds: (source: string) => boolean): StyleSpecification {
  const drawn = Object.entries(style.sources).filter(([name, source]) => !isForRecords(source) || holds(name));
  const names = new Set(drawn.map(([name]) => name));
  return {
    ...style,
    sources: Object.fromEntries(drawn),
    layers: style.layers.filter((layer) => !('source' in layer) || names.has(layer.source)),
  };
}

/** Whether it waits for `setData`; what comes as tiles, by address or with the style itself is there. */
function isForRecords(source: SourceSpecification): boolean {
  if (source.type !== 'geojson' || typeof source.data === 'string') return false;
  return source.data.type === 'FeatureCollection' && source.data.features.length === 0;
}
