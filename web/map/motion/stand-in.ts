import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LngLat } from '#core/geo/lng-lat.ts';

/** Where the map stands; `corner` [longitude, latitude] is what lies at its upper left. */
export type Stand = { corner: LngLat; zoom: number };

/** A picture of the map that lies over it and moves with the camera. Pointers go through it to the map. */
export type StandIn = {
  /** Shows a picture, its lowest row first, of where the map stood. */
  put(image: ImageData, of: Stand): void;
  isShown(): boolean;
  /** Moves the picture to where its ground is now. */
  follow(): void;
  hide(): void;
  remove(): void;
};

export function createStandIn(map: MapLibreMap): StandIn {
  const box = document.createElement('div');
  box.className = 'atlas-map__stand-in';
  box.hidden = true;
  box.setAttribute('aria-hidden', 'true');
  const picture = document.createElement('canvas');
  box.append(picture);
  // right after the map's own canvas, so that the ring of its focus can be drawn here too
  map.getCanvas().after(box);
  const context = picture.getContext('2d', { alpha: false });
  let shown: Stand | null = null;

  const follow = () => {
    if (shown === null) return;
    const { x, y } = map.project([...shown.corner]);
    const scale = 2 ** (map.getZoom() - shown.zoom);
    // from the right: its lowest row comes first, so it is turned over
    picture.style.transform = `translate(${x}px, ${y}px) scale(${scale}) translateY(100%) scaleY(-1)`;
  };
  return {
    put(image, of) {
      if (picture.width !== image.width || picture.height !== image.height) {
        Object.assign(picture, { width: image.width, height: image.height });
      }
      context?.putImageData(image, 0, 0);
      shown = of;
      box.hidden = false;
      follow();
    },
    isShown: () => shown !== null,
    follow,
    hide() {
      shown = null;
      box.hidden = true;
    },
    remove: () => box.remove(),
  };
}

export function standOf(map: MapLibreMap): Stand {
  const { lng, lat } = map.unproject([0, 0]);
  return { corner: [lng, lat], zoom: map.getZoom() };
}

export function isSame(one: Stand, other: Stand): boolean {
  return one.zoom === other.zoom && one.corner.join() === other.corner.join();
}
