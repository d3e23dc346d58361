import type { AtlasMap } from '#map/atlas-map.ts';
import { layoutOf, type Paper, pictureSize, zoomOnPaper } from './paper.ts';

/** The map as an element for a sheet, and the scale it was drawn at. */
export type Drawn = { element: Element; scale: { zoom: number; latitude: number } | null };

/** Draws the map for a sheet of paper; without WebGL2 the map that the page wrote as SVG; null where there is neither. */
export async function drawForPaper(map: AtlasMap | undefined, paper: Paper): Promise<Drawn | null> {
  if (map === undefined) return svgOfPage();
  const { canvas, zoom, center } = await map.picture(pictureSize(layoutOf(paper)));
  return { element: canvas, scale: { zoom: zoomOnPaper(zoom), latitude: center[1] } };
}

/** What is on the screen, at once: for the print of the browser's own menu, which does not wait. */
export function drawAtOnce(map: AtlasMap | undefined): Drawn | null {
  return map === undefined ? svgOfPage() : { element: map.snapshot(), scale: null };
}

function svgOfPage(): Drawn | null {
  const drawn = document.querySelector('svg[data-map]');
  return drawn === null ? null : { element: drawn.cloneNode(true) as Element, scale: null }; // a clone is what it was made of
}
