import type { AtlasMap } from '#map/atlas-map.ts';
import { pictureSize, type SheetLayout, zoomOnPaper } from './paper.ts';

/** The map as an element for a sheet, and the scale it was drawn at. */
export type Drawn = { element: Element; scale: { zoom: number; latitude: number } | null };

/** Draws the map for a sheet of paper; null where there is none. */
export async function drawForPaper(map: AtlasMap | undefined, layout: Pick<SheetLayout, 'map'>): Promise<Drawn | null> {
  if (map === undefined) return null;
  const { drawn, zoom, center } = await map.picture(pictureSize(layout));
  return { element: drawn, scale: { zoom: zoomOnPaper(zoom), latitude: center[1] } };
}

/** What is on the screen, at once: for the print of the browser's own menu, which does not wait. */
export function drawAtOnce(map: AtlasMap | undefined): Drawn | null {
  return map === undefined ? null : { element: map.snapshot(), scale: null };
}
