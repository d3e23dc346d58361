/** Metres of ground under one CSS px at zoom 0 on the equator, for 512 px tiles. */
const METRES_PER_PX = 40_075_016.686 / 512;

export type ScaleBar = { metres: number; px: number };

/** The longest round distance (1, 2 or 5 times a power of ten) that is at most `maxPx` long at a zoom and latitude (degrees). */
export function scaleBarOf(zoom: number, latitude: number, maxPx: number): ScaleBar {
  const metresPerPx = (METRES_PER_PX * Math.cos((latitude * Math.PI) / 180)) / 2 ** zoom;
  const most = metresPerPx * maxPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2].find((step) => step * power <= most) ?? 1) * power;
  return { metres, px: metres / metresPerPx };
}
