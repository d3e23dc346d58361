import type { Map as MapLibreMap } from 'maplibre-gl';
import { createMovingPicture } from './moving-picture.ts';
import { createSharpness } from './sharpness.ts';

/** How a map is moved where drawing is slow. */
export type Motion = {
  /** The next drawing has all pixels and stands on the canvas as soon as it is asked for. */
  full(): void;
  /** The same of every drawing until the work is done, whatever moves meanwhile. */
  keepFull<T>(work: () => Promise<T>): Promise<T>;
};

export function createMotion(map: MapLibreMap): Motion {
  const gl = map.getCanvas().getContext('webgl2');
  return gl !== null && isDrawnBySoftware(gl) ? createMovingPicture(map, gl) : createSharpness(map);
}

/** Names of drawing by the processor: of Chromium, of Mesa, of Windows and of browsers that hide which. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|basic render|software/i;

function isDrawnBySoftware(gl: WebGL2RenderingContext): boolean {
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  return info !== null && SOFTWARE.test(String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)));
}
