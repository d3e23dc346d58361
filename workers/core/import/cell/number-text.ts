import { ok } from '../../result.ts';
import { type CellValue, refuseCell } from './cell-value.ts';

/** Units of area in square metres; the first that fits wins. */
const AREA: readonly (readonly [RegExp, number])[] = [
  [/万(?:平方米|平米|㎡|m2)/, 10_000],
  [/平方公里|平方千米|km2/, 1_000_000],
  [/公顷|ha/, 10_000],
  [/亩/, 2000 / 3],
  [/平方米|平米|㎡|m2|平方/, 1],
];

const COUNTED = /[个家户人名位项条处间座所支件次幢栋套平米小时天元]+$/;
const ROUGH = /^(?:约|近|大约|超|超过|不足|不到)|[多余]$|以上$|以下$|左右$|[~～—至-]\d/;

/**
 * A number as people write it in a cell: `1,200`, `３００㎡`, `12个`. What says 约 or 余 is no number of a record. `heading`
 * may name the unit: 面积（亩）; `isArea` converts it to square metres.
 */
export function readNumber(text: string, heading: string, isArea: boolean): CellValue<number> {
  const plain = text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  const bare = plain.replace(/,(?=\d{3}(?:\D|$))/g, '');
  if (ROUGH.test(bare)) return refuseCell('要一个准确的数，不写“约”“多”“以上”或范围');
  const factor = isArea ? areaFactor(bare, heading.normalize('NFKC').toLowerCase()) : 1;
  const digits = isArea ? AREA.reduce((rest, [unit]) => rest.replace(unit, ''), bare) : bare.replace(COUNTED, '');
  if (!/^[+-]?\d+(?:\.\d+)?$/.test(digits)) return refuseCell('要一个数，例如 120');
  return ok(Number((Number(digits) * factor).toPrecision(12)));
}

function areaFactor(text: string, heading: string): number {
  const unit = AREA.find(([pattern]) => pattern.test(text)) ?? AREA.find(([pattern]) => pattern.test(heading));
  return unit?.[1] ?? 1;
}
