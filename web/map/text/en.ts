import type { MapText } from './zh.ts';

export const en: MapText = {
  example: 'Example',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  title: 'Map',
  keys: 'Arrow keys move, plus and minus zoom, Enter chooses what is in the middle; the same content is in the list beside it.',
  ctrlScroll: 'Hold Ctrl and scroll to zoom the map',
  commandScroll: 'Hold ⌘ and scroll to zoom the map',
  twoFingers: 'Use two fingers to move the map',
  oldPlace: 'before',
  metres: 'm',
  kilometres: 'km',
  loading: 'Opening the map…',
  noWebGL: 'This device or browser cannot show the map (it needs WebGL2). Everything is in the list.',
  plain: 'Plain map, same content (no WebGL2)',
  contextLost: 'The system interrupted the map; it is being restored. Everything is in the list.',
  failed: 'The map did not open. Everything is in the list.',
  retry: 'Try again',
};
