import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LngLat } from '#core/geo/lng-lat.ts';

/** Width and height in CSS px, `ratio` device px to one of them: 96 × ratio dots an inch on paper. */
export type PictureSize = { width: number; height: number; ratio: number };

/** `zoom` and `center` ([longitude, latitude], degrees) are those of the picture, for its scale. */
export type Picture = { drawn: HTMLCanvasElement | SVGSVGElement; zoom: number; center: LngLat };

/** What is on the screen this moment. Outside of a frame the drawing buffer is empty, so one is drawn at once. */
export function snapshotOf(map: MapLibreMap): HTMLCanvasElement {
  map.redraw();
  return copyOf(map.getCanvas());
}

/**
 * The ground that the map shows now, drawn at another size and resolution: letters, marks and lines have the size that they
 * have at `width`, not that of the screen. The map itself is drawn so and put back, because a second one would have to load
 * everything again. `ready` reads what the larger picture needs besides.
 */
export async function pictureOf(
  map: MapLibreMap,
  { width, height, ratio }: PictureSize,
  ready: () => Promise<unknown>,
): Promise<Picture> {
  const container = map.getContainer();
  const before = {
    style: container.style.cssText,
    ratio: map.getPixelRatio(),
    centre: map.getCenter(),
    zoom: map.getZoom(),
  };
  const ground = map.getBounds();
  try {
    Object.assign(container.style, {
      position: 'absolute',
      inset: '0 auto auto 0',
      width: `${width}px`,
      height: `${height}px`,
    });
    map.setPixelRatio(ratio);
    map.resize();
    map.fitBounds(ground, { padding: 0, animate: false, maxZoom: map.getMaxZoom() });
    await ready();
    await idle(map);
    const { lng, lat } = map.getCenter();
    return { drawn: snapshotOf(map), zoom: map.getZoom(), center: [lng, lat] };
  } finally {
    container.style.cssText = before.style;
    map.setPixelRatio(before.ratio);
    map.resize();
    map.jumpTo({ center: before.centre, zoom: before.zoom });
  }
}

function idle(map: MapLibreMap): Promise<void> {
  return new Promise((done) => {
    map.once('idle', () => done());
    map.triggerRepaint();
  });
}

function copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  return copy;
}
