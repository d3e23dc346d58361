import type { PageLines } from './page-rule.ts';
import type { PrintText } from './text/print-zh.ts';

/** What every sheet and every picture of the map says of itself. */
export type Furniture = {
  /** e.g. 晋中市 · 党建一张图 */
  title: string;
  /** From the three provinces down to the place. */
  path: readonly string[];
  /** 数据截至 with date and minute, or the past day. */
  asOf: string;
  /** Which month end the figures were frozen at, or that they are not; null where there are none. */
  frozen: string | null;
  samples: boolean;
  /** What of a past day is of that day and what is of now; null for now. */
  past: string | null;
  /** Attribution of the base map; null where none is drawn. */
  source: string | null;
  /** 审图号, or 示例底图，未送审. */
  review: string;
  link: string;
};

/** The lines at the edges of every page. */
export function pageLines(furniture: Furniture, text: PrintText): PageLines {
  const { title, path, asOf, frozen, samples, past, source, review, link } = furniture;
  const base = source === null ? [] : [`${text.source(source)}${text.apart}${review}`];
  return {
    head: [title, path.join(text.pathJoin)],
    headEnd: [[frozen, samples ? text.withSamples : null].filter(Boolean).join(text.apart), asOf].filter(
      (line) => line !== '',
    ),
    foot: [
      ...(past === null ? [] : [past]),
      ...base.map((line) => `${line}${text.apart}${text.dataSource}`),
      ...(base.length === 0 ? [text.dataSource] : []),
      text.link(link),
    ],
    number: text.page,
  };
}
