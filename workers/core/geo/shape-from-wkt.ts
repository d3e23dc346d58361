import { ok, type Result } from '../result.ts';
import { isInDegrees, type WrittenShape } from './shape-from-geojson.ts';
import { refuseShape, type ShapeRefusal } from './shape-refusal.ts';

const HEAD = /^(?:SRID\s*=\s*(\d+)\s*;\s*)?([A-Z]+)\s*(?:ZM|Z|M)?\s*(?=\(|EMPTY)/i;

/** Whether a text looks like well-known text of any geometry, with or without SRID in front. */
export function looksLikeWkt(text: string): boolean {
  return HEAD.test(text);
}

/** The rings of `POLYGON ((112 37, …), (…))`; positions with a height too. */
export function ringsFromWkt(text: string): Result<WrittenShape, ShapeRefusal> {
  const [head = '', system, type = ''] = HEAD.exec(text) ?? [];
  if (system !== undefined && !isInDegrees(system)) return refuseShape('OTHER_SYSTEM', { value: `SRID ${system}` });
  const body = text.slice(head.length).trim();
  switch (type.toUpperCase()) {
    case 'POLYGON':
      return polygon(body, false);
    case 'MULTIPOLYGON': {
      const parts = partsOf(body);
      if (parts === null) return refuseShape('UNREADABLE');
      return parts.length > 1 ? refuseShape('SEVERAL_PARTS', { count: parts.length }) : polygon(parts[0] ?? '', true);
    }
    default:
      return refuseShape('WRONG_GEOMETRY', { value: type });
  }
}

function polygon(body: string, single: boolean): Result<WrittenShape, ShapeRefusal> {
  if (/^EMPTY$/i.test(body)) return refuseShape('NO_FEATURE');
  const rings = partsOf(body)?.map((ring) => (partsOf(ring) === null ? null : positionsOf(ring.slice(1, -1))));
  if (rings === undefined || rings.length === 0) return refuseShape('UNREADABLE');
  const whole = rings.filter((ring) => ring !== null);
  return whole.length === rings.length ? ok({ rings: whole, single }) : refuseShape('UNREADABLE');
}

function positionsOf(ring: string): unknown[] {
  return ring.split(',').map((position) => position.trim().split(/\s+/).map(numberOr));
}

/** What is inside a pair of brackets, split at the commas of this level; null where brackets do not pair. */
function partsOf(text: string): string[] | null {
  const body = text.trim();
  if (!body.startsWith('(') || !body.endsWith(')')) return null;
  const parts: string[] = [];
  let depth = 0;
  let from = 1;
  for (let at = 0; at < body.length; at++) {
    const sign = body[at];
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (depth === 0 && at < body.length - 1) return null;
    if ((sign === ',' && depth === 1) || at === body.length - 1) {
      parts.push(body.slice(from, at).trim());
      from = at + 1;
    }
  }
  return depth === 0 ? parts : null;
}

/** The number that a word spells, or the word itself for the refusal to show. */
export function numberOr(word: string): number | string {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(word) ? Number(word) : word;
}
