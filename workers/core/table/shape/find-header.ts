import type { Cell } from '../cell.ts';
import { cellText } from '../cell.ts';
import { type Grid, textsOf } from './grid.ts';
import { headingKey, isSerialHeading } from './heading.ts';
import type { HeaderRows } from './table.ts';

/** Whether a heading is one that the catalogue knows. */
export type KnownHeading = (heading: string) => boolean;

/** Titles and 填报单位 lines above a header are few. */
const SEARCHED_ROWS = 40;
const MAX_DEPTH = 4;
const HEADING_LENGTH = 30;

/**
 * The rows that hold the headings: those with the most known headings and the most short, different texts, with something
 * below them. A title is one text over the whole width and never wins.
 */
export function findHeader(grid: Grid, isKnown: KnownHeading): HeaderRows {
  let best: HeaderRows = { first: grid.firstRow, depth: 1 };
  let bestScore = 0;
  const last = Math.min(grid.lastRow, grid.firstRow + SEARCHED_ROWS);
  for (let first = grid.firstRow; first <= last; first++) {
    const depth = headerDepth(grid, first, isKnown);
    const score = headerScore(grid, { first, depth }, isKnown);
    if (score > bestScore) [best, bestScore] = [{ first, depth }, score];
  }
  return best;
}

/** The headings of all levels above a column, each once. */
export function headingPath(grid: Grid, { first, depth }: HeaderRows, column: number): string[] {
  const path: string[] = [];
  for (let level = 0; level < depth; level++) {
    const text = headingText(parentCell(grid, first, level, depth, column));
    if (text !== '' && text !== path[path.length - 1]) path.push(text);
  }
  return path;
}

/** Line breaks inside of headings only make a narrow column. */
function headingText(cell: Cell | undefined): string {
  return cellText(cell).replace(/\s*\n\s*/g, '');
}

/**
 * The cell of a level. In files without merged cells a heading of an upper level stands over the first of its columns only:
 * the columns right of it that have a lower level but nothing above belong to it.
 */
function parentCell(grid: Grid, first: number, level: number, depth: number, column: number): Cell | undefined {
  const cells = grid.cellsOf(first + level);
  const own = cells[column] ?? null;
  if (own !== null || level === depth - 1) return own;
  const below = (at: number) => (grid.cellsOf(first + level + 1)[at] ?? null) !== null;
  let at = column;
  while (at > 0 && (cells[at] ?? null) === null && below(at)) at--;
  return (cells[at] ?? null) !== null && below(at) && at < column ? cells[at] : undefined;
}

/** How many rows from `first` on are headings. */
function headerDepth(grid: Grid, first: number, isKnown: KnownHeading): number {
  let depth = 1;
  while (depth < MAX_DEPTH && isNextLevel(grid, first, depth, isKnown)) depth++;
  return depth;
}

/** Whether the row below the header so far is one more level of it: texts under parents, nothing or a merge elsewhere. */
function isNextLevel(grid: Grid, first: number, depth: number, isKnown: KnownHeading): boolean {
  const upper = first + depth - 1;
  const cells = grid.cellsOf(upper + 1);
  const columns = Array.from({ length: grid.width }, (_, column) => column);
  const own = columns.filter((column) => {
    const merge = grid.mergeAt(upper + 1, column);
    return (cells[column] ?? null) !== null && (merge === null || merge.top === upper + 1);
  });
  if (own.length === 0 || !own.every((column) => looksLikeHeading(cells[column]))) return false;
  const isUnderParent = (column: number) => {
    const merge = grid.mergeAt(upper, column);
    return merge !== null ? merge.right > merge.left && merge.bottom === upper : hasOpenParent(grid, upper, column);
  };
  if (!own.every(isUnderParent)) return false;
  // a record may be as sparse as a second level: then its texts are no headings
  const merged = own.some((column) => grid.mergeAt(upper, column) !== null);
  const parent = (column: number) => cellText(grid.cellsOf(upper)[parentColumn(grid, upper, column)]);
  return (
    merged ||
    own.some((column) => isKnown(cellText(cells[column])) || isKnown(parent(column) + cellText(cells[column])))
  );
}

/** The nearest column to the left that has a heading, or the column itself. */
function parentColumn(grid: Grid, rowNo: number, column: number): number {
  let at = column;
  while (at > 0 && (grid.cellsOf(rowNo)[at] ?? null) === null) at--;
  return at;
}

/** A blank cell with a heading left of it, or such a heading itself. */
function hasOpenParent(grid: Grid, rowNo: number, column: number): boolean {
  const cells = grid.cellsOf(rowNo);
  const filled = (at: number) => (cells[at] ?? null) !== null;
  if (filled(column)) return !filled(column + 1) && (grid.cellsOf(rowNo + 1)[column + 1] ?? null) !== null;
  return filled(parentColumn(grid, rowNo, column));
}

function looksLikeHeading(cell: Cell | undefined): boolean {
  return typeof cell === 'string' && cell.length <= HEADING_LENGTH && !/^[\d.,%\-+/:年月日\s]+$/.test(cell);
}

function headerScore(grid: Grid, header: HeaderRows, isKnown: KnownHeading): number {
  const below = header.first + header.depth;
  // one text over everything is a title, and 填报单位：… is about the table: neither is a level above the headings
  const top = textsOf(grid.cellsOf(header.first));
  const isTitle = header.depth > 1 && (new Set(top).size === 1 || top.some(isSaid));
  if (below > grid.lastRow + 1 || isTitle) return 0;
  const columns = Array.from({ length: grid.width }, (_, column) => column);
  const paths = columns.map((column) => headingPath(grid, header, column)).filter((path) => path.length > 0);
  const lowest = paths.map((path) => path[path.length - 1] ?? '');
  const known = lowest.filter((heading) => isKnown(heading) || isSerialHeading(heading)).length;
  const texts = lowest.filter(looksLikeHeading);
  const different = new Set(texts.map(headingKey)).size;
  if (different < 2 && !(known === 1 && lowest.length === 1)) return 0;
  const others = lowest.length - texts.length;
  const isEmptyBelow = textsOf(grid.cellsOf(below)).length === 0 && below > grid.lastRow;
  return Math.max(0, 6 * known + different - 3 * others - (isEmptyBelow ? 5 : 0) - signatures(lowest));
}

/** 填报单位：… 填报日期：… above a table is no header. */
function signatures(headings: readonly string[]): number {
  return 8 * headings.filter(isSaid).length;
}

function isSaid(text: string): boolean {
  return /[:：]\s*\S/.test(text);
}
