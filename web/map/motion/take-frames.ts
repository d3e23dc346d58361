import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * MapLibre hears pointers, moves its camera and draws in one call a frame. This takes the two apart: the camera goes on in
 * every frame, and `frame` decides in place of MapLibre whether its `draw` is called. It goes by three of MapLibre's inner
 * names, which a test holds against the version that is installed.
 */
export function takeFrames(map: MapLibreMap, frame: (draw: () => void) => void): { draw: () => void } {
  const render = map._render.bind(map);
  const tasks = map._renderTaskQueue;
  const draw = () => {
    // what stands in the queue now is for the next frame: this one's has been run
    tasks.run = () => undefined;
    try {
      render(0);
    } finally {
      Reflect.deleteProperty(tasks, 'run');
    }
  };
  map._render = (time) => {
    tasks.run(time);
    if (!map._removed) frame(draw);
    return map;
  };
  return { draw };
}
