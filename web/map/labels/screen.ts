import type { LngLat } from '#core/geo/lng-lat.ts';

/** What is on the screen: centre in degrees, MapLibre zoom (512 px tiles), size in CSS px. */
export type LabelView = { center: LngLat; zoom: number; width: number; height: number };

export type ScreenBox = { left: number; top: number; right: number; bottom: number };

/** Turns degrees into CSS px from the top left corner of the view (Web Mercator, north up). */
export function projector(view: LabelView): (at: LngLat) => { x: number; y: number } {
  const world = 512 * 2 ** view.zoom;
  const middle = mercator(view.center);
  return (at) => {
    const point = mercator(at);
    return { x: (point.x - middle.x) * world + view.width / 2, y: (point.y - middle.y) * world + view.height / 2 };
  };
}

function mercator([lng, lat]: LngLat): { x: number; y: number } {
  const sin = Math.sin((lat * Math.PI) / 180);
  return { x: lng / 360 + 0.5, y: 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI) };
}

export function boxesMeet(a: ScreenBox, b: ScreenBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The square around a point of the screen; `half` is half its side. */
export function around({ x, y }: { x: number; y: number }, half: number): ScreenBox {
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

/** Width of a text in em: Chinese characters are square, others about half as wide. */
export function emWidth(text: string): number {
  let em = 0;
  for (const character of text) em += character.charCodeAt(0) > 0x2e7f ? 1 : 0.56;
  return em;
}
