import { layoutOf, margins, type Paper } from './paper.ts';

/** Lines at the edges of every page. */
export type PageLines = {
  /** The first is the title, which the first page has in large letters already. */
  head: readonly string[];
  headEnd: readonly string[];
  foot: readonly string[];
  /** Around the number of the page and that of all pages, e.g. `第 ` ` / ` ` 页`. */
  number: readonly [before: string, between: string, after: string];
};

/** Whether the browser writes into the margins of pages (Chromium 131). Others repeat the lines as the head of a table. */
export function hasMarginBoxes(page: Window & { CSSMarginRule?: unknown } = window): boolean {
  return page.CSSMarginRule !== undefined;
}

/** The rules for the pages of a sheet, with its lines where `boxes` says that the browser can. */
export function pageRules(paper: Paper, lines: PageLines, boxes: boolean): string[] {
  const { page } = layoutOf(paper);
  const { top, side, bottom } = margins;
  const size = `size: ${page.width}mm ${page.height}mm;`;
  if (!boxes) return [`@page { ${size} margin: 10mm ${side}mm; }`];
  const first = `@top-left { content: ${textOf(lines.head.slice(1))}; }`;
  return [`@page { ${size} margin: ${top}mm ${side}mm ${bottom}mm; ${boxesOf(lines)} }`, `@page :first { ${first} }`];
}

function boxesOf({ head, headEnd, foot, number }: PageLines): string {
  const [before, between, after] = number.map(cssString);
  const pages = `${before} counter(page) ${between} counter(pages) ${after}`;
  return [
    box('top-left', textOf(head), `${HEAD} text-align: left; width: 68%;`),
    box('top-right', textOf(headEnd), `${HEAD} text-align: right; width: 32%;`),
    box('bottom-left', textOf(foot), `${FOOT} text-align: left; width: 86%;`),
    box('bottom-right', pages, `${FOOT} text-align: right; width: 14%;`),
  ].join(' ');
}

const FONT = 'font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; font-size: 8pt;';
const LOOK = `${FONT} line-height: 1.4; color: #333333; white-space: pre-line; overflow-wrap: anywhere;`;
const HEAD = `${LOOK} vertical-align: bottom; padding-bottom: 2.5mm;`;
const FOOT = `${LOOK} vertical-align: top; padding-top: 2mm;`;

function box(name: string, content: string, look: string): string {
  return `@${name} { content: ${content}; ${look} }`;
}

function textOf(lines: readonly string[]): string {
  return cssString(lines.join('\n'));
}

/** A CSS string (css-syntax-3 §4.3.5): quotes and backslashes escaped, line ends and other controls by number. */
export function cssString(text: string): string {
  const escaped = text
    .replace(/["\\]/g, '\\$&')
    .replace(/\p{Cc}/gu, (control) => `\\${control.codePointAt(0)?.toString(16)} `);
  return `"${escaped}"`;
}

/**
 * Puts the rules into force and gives back what takes them out. Rules made by script are no inline style to the content
 * policy; Safari 16.0 knows no sheets of a page's own, so there they go into one of ours.
 */
export function applyPageRules(rules: readonly string[], page: Document = document): () => void {
  if ('adoptedStyleSheets' in page) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules.join('\n'));
    page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
    return () => {
      page.adoptedStyleSheets = page.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }
  const [own] = (page as Document).styleSheets; // the check above leaves nothing of the type
  if (!own) return () => undefined;
  const made = rules.map((rule) => own.cssRules.item(own.insertRule(rule, own.cssRules.length)));
  return () => {
    for (const rule of made) {
      const at = rule === null ? -1 : [...own.cssRules].indexOf(rule);
      if (at >= 0) own.deleteRule(at);
    }
  };
}
