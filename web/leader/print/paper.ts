/** Sheets that offices print on, and how the first of them is laid out. Lengths in millimetres. */
export const papers = { A4: [210, 297], A3: [297, 420] } as const;
export type PaperName = keyof typeof papers;
export type Paper = { name: PaperName; landscape: boolean };

export const usualPaper: Paper = { name: 'A4', landscape: true };

/** Room at the edges: the lines of the head and foot of every page stand in it. */
export const margins = { top: 19, side: 12, bottom: 21 } as const;

/** Dots an inch of the map on paper. */
export const DPI = 216;
/** A CSS px is 1/96 inch on paper too. */
export const PX_PER_MM = 96 / 25.4;
const LEGEND = 56;
const GAP = 5;
/** Height of the six figures below the map, with the heading above it. */
const FIGURES = 34;

export type SheetLayout = { page: Size; content: Size; map: Size; legendBeside: boolean };
type Size = { width: number; height: number };

/** On a wide page the legend stands beside the map, on a high one below it. The first page holds both and the figures. */
export function layoutOf({ name, landscape }: Paper): SheetLayout {
  const [short, long] = papers[name];
  const page = landscape ? { width: long, height: short } : { width: short, height: long };
  const content = {
    width: page.width - 2 * margins.side,
    height: page.height - margins.top - margins.bottom,
  };
  const map = landscape
    ? { width: content.width - LEGEND - GAP, height: content.height - FIGURES }
    : { width: content.width, height: content.height - FIGURES - LEGEND };
  return { page, content, map, legendBeside: landscape };
}

/** Letters may be smaller on paper than on a screen, and more of the ground's names find room: 13 px become 7.5 pt. */
export const SHRUNK = 1.3;

/** Room between two maps side by side. */
export const BESIDE = 4;

/** The layout with so many maps side by side in the place of one. */
export function sharedBy(layout: SheetLayout, maps: number): SheetLayout {
  const width = (layout.map.width - (maps - 1) * BESIDE) / maps;
  return { ...layout, map: { ...layout.map, width } };
}

/** What the map is drawn at to be laid on the sheet, px; `ratio` device px to one of them make {@link DPI} on paper. */
export function pictureSize({ map }: Pick<SheetLayout, 'map'>): { width: number; height: number; ratio: number } {
  return {
    width: Math.round(map.width * PX_PER_MM * SHRUNK),
    height: Math.round(map.height * PX_PER_MM * SHRUNK),
    ratio: DPI / 96 / SHRUNK,
  };
}

/** The zoom at which a map that is not shrunk would have the scale of the picture on paper. */
export function zoomOnPaper(zoom: number): number {
  return zoom - Math.log2(SHRUNK);
}
