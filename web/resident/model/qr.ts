import { encode } from 'uqr';

/** A QR code as the outline of its dark modules, to be drawn as one SVG path without script or style. */
export interface QrDrawing {
  /** Modules along a side, the quiet zone included: the side of the viewBox. */
  readonly size: number;
  readonly path: string;
}

/** ISO/IEC 18004 asks for four light modules around the code. */
const QUIET_ZONE = 4;

/** Error correction M (15 %): a sheet on a door gets scratched, and a low version stays readable from two metres. */
export function qrDrawing(text: string): QrDrawing {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const runs = data.flatMap((row, y) => darkRuns(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  return { size, path: runs.join('') };
}

/** Start and length of every run of dark modules in a row. */
function darkRuns(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
