/** Type size of the table that widths are told for, px. */
export const WIDTHS_AT = 14;

/** Around a heading: its padding, and the picture of its order with the gap before it; px at that size. */
const AROUND = 48;
/** Chinese takes a square of its size; other letters about half of it. */
const WIDE = /[\u2e80-\uffff]/u;

/** Width of a column, px: as told, but never less than its heading needs in one line. */
export function columnWidth({ width, header }: { readonly width: number; readonly header: string }): number {
  const ems = Array.from(header).reduce((sum, letter) => sum + (WIDE.test(letter) ? 1 : 0.58), 0);
  return Math.max(width, Math.ceil(ems * WIDTHS_AT) + AROUND);
}
