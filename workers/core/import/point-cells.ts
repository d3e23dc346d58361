import { toWgs84 } from '../geo/datum.ts';
import { parsePoint, parsePointCells } from '../geo/paste/parse-point.ts';
import { pasteFaultWords } from '../geo/paste/paste-fault.ts';
import { pasteNoteText } from '../geo/paste/pasted-point.ts';
import type { PointValue } from '../records/field.ts';
import { ok } from '../result.ts';
import { cellText } from '../table/cell.ts';
import type { CoordPrecision, CoordSystem } from '../terms/place.ts';
import { coordPrecision, coordSystem } from '../terms/place.ts';
import { type CellValue, refuseCell, wordKey } from './cell/cell-value.ts';
import { CLEAR_WORD, saysNothing } from './cell/special-words.ts';
import { wordsOfTerms } from './cell/term-words.ts';
import type { TargetCell } from './row-cells.ts';
import type { ImportSettings } from './settings.ts';
import type { TargetKey } from './targets.ts';

export interface ReadPoint {
  /** WGS84; null = 清空. */
  readonly value: PointValue | null;
  /** Whether a column of the table says how precise the point is. */
  readonly saysPrecision: boolean;
  readonly notes: readonly string[];
  /** The system of the values, for the check of the whole file. */
  readonly system: CoordSystem;
}

const PARTS: readonly TargetKey[] = ['point', 'point.lng', 'point.lat'];
const DECIMALS = 1e7;

/** The point of a row, put together of the cells that say something about it; null when none does. */
export function readPointCells(
  cells: ReadonlyMap<TargetKey, TargetCell>,
  settings: ImportSettings,
): CellValue<ReadPoint> | null {
  const text = (key: TargetKey) => {
    const found = cellText(cells.get(key)?.cell);
    return saysNothing(found) ? '' : found;
  };
  const [whole, lng, lat] = PARTS.map(text);
  if (!whole && !lng && !lat) return null;
  if ([whole, lng, lat].includes(CLEAR_WORD)) {
    return ok({ value: null, saysPrecision: false, notes: [], system: settings.system });
  }
  const pasted = whole ? parsePoint(whole) : parsePointCells(lng ?? '', lat ?? '');
  if (!pasted.ok) return refuseCell(pasteFaultWords(pasted.error).zh, 'COORDINATE');
  const said = systemOf(text('point.system'), settings);
  if (!said.ok) return said;
  const precision = precisionOf(text('point.precision'), settings);
  if (!precision.ok) return precision;
  const system = pasted.value.system ?? said.value;
  const [x, y] = toWgs84([pasted.value.lng, pasted.value.lat], system);
  const value: PointValue = {
    lng: Math.round(x * DECIMALS) / DECIMALS,
    lat: Math.round(y * DECIMALS) / DECIMALS,
    precision: precision.value ?? settings.precision,
    system,
    entered: pasted.value.entered,
    source: text('point.source') || null,
  };
  const notes = pasted.value.notes.map((note) => pasteNoteText[note].zh);
  return ok({ value, saysPrecision: precision.value !== null, notes, system });
}

export function pointColumn(cells: ReadonlyMap<TargetKey, TargetCell>): number | null {
  return PARTS.map((key) => cells.get(key)?.column ?? null).find((column) => column !== null) ?? null;
}

function systemOf(text: string, { system, chosen }: ImportSettings): CellValue<CoordSystem> {
  if (text === '') return ok(system);
  const code = chosen['point.system']?.[wordKey(text)] ?? wordsOfTerms(coordSystem).get(wordKey(text));
  if (code !== undefined && isCoordSystem(code)) return ok(code);
  const choices = Object.entries(coordSystem).map(([value, { zh }]) => ({ value, label: zh }));
  return refuseCell('要坐标系：高德（GCJ-02）、百度（BD-09）、国家2000 或 WGS84', 'COORDINATE', choices);
}

function precisionOf(text: string, { chosen }: ImportSettings): CellValue<CoordPrecision | null> {
  if (text === '') return ok(null);
  const code = chosen['point.precision']?.[wordKey(text)] ?? wordsOfTerms(coordPrecision).get(wordKey(text));
  if (code !== undefined && isCoordPrecision(code)) return ok(code);
  const choices = Object.entries(coordPrecision).map(([value, { zh }]) => ({ value, label: zh }));
  return refuseCell(`要位置精度：${choices.map(({ label }) => label).join('、')}`, 'UNREADABLE', choices);
}

function isCoordSystem(code: string): code is CoordSystem {
  return Object.hasOwn(coordSystem, code);
}

function isCoordPrecision(code: string): code is CoordPrecision {
  return Object.hasOwn(coordPrecision, code);
}
