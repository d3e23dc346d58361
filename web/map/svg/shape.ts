import type { Drawing } from './drawing.ts';
import { type Attributes, svg } from './svg-element.ts';

/** An outline or line in px of the screen. */
export function shape({ at, state }: Drawing, { geometry }: GeoJSON.Feature, look: Attributes & { width: number }) {
  const { width, ...rest } = look;
  const lines =
    geometry.type === 'Polygon' ? geometry.coordinates : geometry.type === 'LineString' ? [geometry.coordinates] : [];
  const corner = (position: readonly number[]) => {
    const { x, y } = at(position);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  };
  const d = lines.map((line) => `M${line.map(corner).join('L')}`).join('');
  return svg('path', { d, 'stroke-width': width * state.config.scale.line, ...rest });
}
