import type { Result } from '../../result.ts';
import { inOrder, type OrderedPair } from './in-order.ts';
import { fault, type PasteFault } from './paste-fault.ts';
import { type Angle, type MarkSide, scanAngles } from './scan-angles.ts';
import { tidyTyped } from './typed-text.ts';

/**
 * The point in a text that a person typed or copied, longitude first unless the text says otherwise. Around the two numbers
 * may stand words, brackets and whole numbers that are no coordinate (迎宾西街128号).
 */
export function typedPoint(text: string): Result<OrderedPair, PasteFault> {
  const tidied = tidyTyped(text);
  const [before, after] = [numbersIn(tidied, 'BEFORE'), numbersIn(tidied, 'AFTER')];
  return pairOf(marks(after) > marks(before) ? after : before);
}

/** The numbers that are meant: all, unless at least two of them look like degrees. */
function numbersIn(tidied: string, side: MarkSide): Angle[] {
  const all = scanAngles(tidied, side);
  const strong = all.filter((angle) => angle.strong);
  return strong.length >= 2 ? strong : all;
}

/** The side on which more marks are found is the side where they stand. */
function marks(angles: readonly Angle[]): number {
  return angles.filter(({ axis }) => axis !== null).length;
}

function pairOf([first, second, ...more]: readonly Angle[]): Result<OrderedPair, PasteFault> {
  if (first === undefined) return fault('NO_COORDINATE');
  if (second === undefined) return fault('ONE_NUMBER', first.text);
  if (more.length > 0) return fault('TOO_MANY');
  const wrong = [first, second].find(({ degrees }) => Number.isNaN(degrees));
  if (wrong !== undefined) return fault('BAD_MINUTES', wrong.text);
  if (first.axis !== null && first.axis === second.axis) return fault('SAME_AXIS');
  const isTurned = first.axis === 'LAT' || second.axis === 'LNG';
  return isTurned ? inOrder(second.degrees, first.degrees) : inOrder(first.degrees, second.degrees);
}
