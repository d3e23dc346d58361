import type { LeaderText } from '../text/zh.ts';
import { pageLines } from './furniture.ts';
import type { SheetContent } from './PrintSheet.tsx';
import { DPI, layoutOf, type Paper, PX_PER_MM } from './paper.ts';
import { type PosterLegend, posterOf } from './poster.ts';
import { svgImage } from './svg-image.ts';
import type { PrintText } from './text/print-zh.ts';

/** Resolution of the symbols, as fine as the map. */
const MARK_PX = Math.ceil((22 * DPI) / 96);

/** The map of a sheet that stands in the page as a picture of its own, with the same legend and lines. */
export async function pictureOfSheet(
  { furniture, paper, pictures }: SheetContent,
  { text, words }: { text: LeaderText; words: PrintText },
): Promise<Blob> {
  const { width, height, ratio } = sizeOf(paper);
  const { element: picture = null, scale = null } = pictures[0] ?? {};
  const map = picture instanceof SVGSVGElement ? await svgImage(picture, width * ratio, height * ratio) : picture;
  if (!(map instanceof HTMLCanvasElement || map instanceof HTMLImageElement)) throw new Error('no map on the sheet');
  return posterOf({
    ...{ map, width, height, ratio, scale },
    title: furniture.title,
    // a picture of the map has no figures that could be frozen
    lines: pageLines({ ...furniture, frozen: null }, words),
    legendTitle: words.legend,
    legend: await legendOfSheet(),
    notes: document.querySelector('.print-sheet .sheet-legend__notes')?.textContent ?? '',
    distance: (metres) => (metres >= 1000 ? text.map.kilometres(metres / 1000) : text.map.metres(metres)),
  });
}

/** As large as on paper, CSS px. */
function sizeOf(paper: Paper): { width: number; height: number; ratio: number } {
  const { map } = layoutOf(paper);
  return { width: Math.round(map.width * PX_PER_MM), height: Math.round(map.height * PX_PER_MM), ratio: DPI / 96 };
}

/** The rows of the legend as they stand on the sheet. */
function legendOfSheet(): Promise<PosterLegend[]> {
  const rows = [...document.querySelectorAll('.print-sheet [data-legend]')];
  return Promise.all(
    rows.flatMap((row) => {
      const svg = row.querySelector('svg');
      const [name, count] = ['name', 'count'].map(
        (part) => row.querySelector(`.sheet-legend__${part}`)?.textContent ?? '',
      );
      return svg
        ? [svgImage(svg, MARK_PX, MARK_PX).then((mark) => ({ mark, name: name ?? '', count: count ?? '' }))]
        : [];
    }),
  );
}
