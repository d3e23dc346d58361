/** The two ways an axis is told: `E112.68 N37.73` and `112.68E 37.73N`. */
export type MarkSide = 'BEFORE' | 'AFTER';

export type Axis = 'LNG' | 'LAT';

/** A number or angle found in a tidied text. */
export interface Angle {
  /** Degrees, negative in the west and south; NaN when its minutes or seconds cannot be. */
  readonly degrees: number;
  readonly axis: Axis | null;
  /** Not just a whole number, which might be a house number: it has decimals, a degree sign or a mark. */
  readonly strong: boolean;
  /** As it stood. */
  readonly text: string;
}

const NUMBER = String.raw`\d+(?:\.\d+)?`;
/** Degrees, then minutes and seconds where their signs stand; the sign after the seconds may be missing. */
const BODY = String.raw`([-+]?)(${NUMBER})(?:\s*(°)(?:\s*(${NUMBER})\s*'(?:\s*(${NUMBER})(?![\d.])(?!\s*[°'])\s*"?)?)?)?`;
const BEFORE = new RegExp(String.raw`(?:([NSEW])[\s:="'>(]*)?${BODY}`, 'g');
const AFTER = new RegExp(String.raw`${BODY}(?:\s*([NSEW]))?`, 'g');

/** `37:43:57` and, next to a mark, `37 43 57` are minutes and seconds too. */
function spellOut(text: string, side: MarkSide): string {
  const parts = String.raw`(\d{1,3})\s+(\d{1,2}(?:\.\d+)?)(?:\s+(\d{1,2}(?:\.\d+)?))?`;
  const spaced =
    side === 'BEFORE'
      ? new RegExp(String.raw`([NSEW]\s*)${parts}(?![\d.])`, 'g')
      : new RegExp(String.raw`(^|[^\d.\s]\s*)${parts}(?=\s*[NSEW])`, 'g');
  return text
    .replace(/(\d+):(\d+(?:\.\d+)?)(?::(\d+(?:\.\d+)?))?/g, (_, d, m, s) => signed(d, m, s))
    .replace(spaced, (_, start, d, m, s) => `${start}${signed(d, m, s)}`);
}

function signed(degrees: string, minutes: string, seconds: string | undefined): string {
  return `${degrees}°${minutes}'${seconds === undefined ? '' : `${seconds}"`}`;
}

/** All angles of a tidied text, marks being looked for on one side of the numbers. */
export function scanAngles(tidied: string, side: MarkSide): Angle[] {
  return [...spellOut(tidied, side).matchAll(side === 'BEFORE' ? BEFORE : AFTER)].map((match) => {
    const groups = side === 'BEFORE' ? [...match.slice(2), match[1]] : match.slice(1);
    const [sign, degrees = '', degreeSign, minutes, seconds, mark] = groups;
    const size = mark === 'W' || mark === 'S' || sign === '-' ? -1 : 1;
    return {
      degrees: size * inDegrees(degrees, minutes, seconds),
      axis: mark === undefined ? null : mark === 'E' || mark === 'W' ? 'LNG' : 'LAT',
      strong: mark !== undefined || degreeSign !== undefined || degrees.includes('.'),
      text: match[0].trim(),
    };
  });
}

/** Below 60 each, and only the last part has decimals. */
function inDegrees(degrees: string, minutes: string | undefined, seconds: string | undefined): number {
  if (minutes === undefined) return Number(degrees);
  const whole = !degrees.includes('.') && (seconds === undefined || !minutes.includes('.'));
  const [m, s] = [Number(minutes), Number(seconds ?? 0)];
  return whole && m < 60 && s < 60 ? Number(degrees) + m / 60 + s / 3600 : Number.NaN;
}
