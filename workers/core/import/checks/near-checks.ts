import { distanceM } from '../../geo/distance.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { ON_TOP_M, pointDoubts } from '../../geo/point-doubts.ts';
import { normaliseText } from '../../search/normalise.ts';
import type { ExistingRecord } from '../existing.ts';
import { isPoint } from '../same-value.ts';
import { addWarning, type CheckedRow, type Found, rowNumbers } from './found.ts';
import { moveWords } from './move-words.ts';

/** Records of one name within this distance are probably one, metres. */
const DUPLICATE_M = 200;
/** Points that agree to this are one point: 10⁻⁵ degrees, about a metre. */
const SAME_DECIMALS = 1e5;

/** Something with a name and a place: a row, or a record that no row is. */
interface Neighbour {
  readonly rowNo: number | null;
  readonly id: string | null;
  readonly name: string;
  readonly key: string;
  readonly point: LngLat;
}

/** Several rows on one point, records on top of each other, and names that are registered twice close by. */
export function checkNeighbours(rows: readonly CheckedRow[], existing: readonly ExistingRecord[], found: Found): void {
  samePoints(rows, found);
  const own = new Set(rows.flatMap(({ row }) => (row.id === null ? [] : [row.id])));
  const others = existing.flatMap(({ id, title, values }): Neighbour[] => {
    if (own.has(id) || !isPoint(values.point)) return [];
    return [{ rowNo: null, id, name: title, key: normaliseText(title), point: [values.point.lng, values.point.lat] }];
  });
  const all = [...others, ...rows.flatMap(neighbourOf)];
  const cells = grid(all);
  for (const row of rows) if (row.point !== null) checkAround(row, row.point, cells, found);
}

function neighbourOf({ read, row, name, point }: CheckedRow): Neighbour[] {
  return point === null ? [] : [{ rowNo: read.rowNo, id: row.id, name, key: normaliseText(name), point }];
}

function samePoints(rows: readonly CheckedRow[], found: Found): void {
  const byPoint = new Map<string, CheckedRow[]>();
  for (const row of rows) {
    if (row.point === null) continue;
    const key = row.point.map((degrees) => Math.round(degrees * SAME_DECIMALS)).join();
    byPoint.set(key, [...(byPoint.get(key) ?? []), row]);
  }
  for (const group of byPoint.values()) {
    if (group.length < 2) continue;
    for (const row of group) {
      const others = group.filter((other) => other !== row).map(({ read }) => read.rowNo);
      addWarning(found, row, 'SAME_POINT', `与${rowNumbers(others)}是同一个点，请核对各自的位置`);
    }
  }
}

function checkAround(row: CheckedRow, point: LngLat, cells: ReadonlyMap<string, Neighbour[]>, found: Found): void {
  const key = normaliseText(row.name);
  let onTop: Neighbour | null = null;
  for (const other of around(point, cells)) {
    if (other.rowNo === row.read.rowNo || other.id === row.row.id) continue;
    const metres = distanceM(point, other.point);
    if (metres <= DUPLICATE_M && isSameName(key, other.key)) {
      addWarning(
        found,
        row,
        'DUPLICATE',
        `${metres.toFixed(0)} 米内有${where(other)}“${other.name}”，可能是同一处`,
        'name',
      );
      return;
    }
    if (other.rowNo === null && metres < ON_TOP_M) onTop ??= other;
  }
  if (onTop !== null) addWarning(found, row, 'SAME_POINT', `与已登记的“${onTop.name}”在同一个位置，请核对`);
}

function where({ rowNo }: Neighbour): string {
  return rowNo === null ? '已登记的' : `第 ${rowNo} 行的`;
}

/** The same name, or one that only says more: 北城社区 and 北城社区党群服务中心. */
function isSameName(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short === long || (short.length >= 4 && long.includes(short));
}

/** Cells a little wider than the distance looked at, in degrees; at 54° N a degree of longitude has 65 km. */
const CELL = 0.004;

function grid(all: readonly Neighbour[]): ReadonlyMap<string, Neighbour[]> {
  const cells = new Map<string, Neighbour[]>();
  for (const one of all) {
    const key = cellOf(one.point, 0, 0);
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [one]);
    else cell.push(one);
  }
  return cells;
}

function around(point: LngLat, cells: ReadonlyMap<string, Neighbour[]>): Neighbour[] {
  return [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => cells.get(cellOf(point, dx, dy)) ?? []));
}

function cellOf([lng, lat]: LngLat, dx: number, dy: number): string {
  return `${Math.floor(lng / CELL) + dx} ${Math.floor(lat / CELL) + dy}`;
}

/** Points that move far away from where their record was, or by just what lies between two coordinate systems. */
export function checkMoves(rows: readonly CheckedRow[], found: Found): void {
  for (const row of rows) {
    if (row.point === null || row.recorded === null) continue;
    const system = row.read.point?.system ?? null;
    for (const doubt of pointDoubts({ to: row.point, from: row.recorded, system, area: null, neighbours: [] })) {
      const words = moveWords(doubt);
      if (words !== null) addWarning(found, row, words.code, words.message);
    }
  }
}
