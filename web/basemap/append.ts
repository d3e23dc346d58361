import type { Position } from 'geojson';
import type { Objects, Topology } from 'topojson-specification';

/** Adds a line to a quantised topology, on its grid and with every point that differs there; answers its arc number. */
export function appendArc({ arcs, transform }: Topology<Objects>, points: Position[]): number {
  if (!transform) throw new Error('the topology has no grid yet');
  const [scaleX, scaleY] = transform.scale;
  const [x0, y0] = transform.translate;
  let [lastX, lastY] = [0, 0];
  const steps = points.map(([lng = 0, lat = 0]) => {
    const [x, y] = [Math.round((lng - x0) / scaleX), Math.round((lat - y0) / scaleY)];
    const step: [number, number] = [x - lastX, y - lastY];
    [lastX, lastY] = [x, y];
    return step;
  });
  return arcs.push(steps.filter(([dx, dy], i) => i === 0 || dx !== 0 || dy !== 0)) - 1;
}
