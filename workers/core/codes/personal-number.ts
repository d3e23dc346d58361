/** Recognisers of numbers that belong to a person, for scanners over texts (R18). */

/**
 * Mobile numbers, also as 138-1234-5678 or with +86; not the inside of a longer number or of a decimal fraction. What stands
 * before is part of the match: a look back would stop the whole script in Safari 16.0.
 */
const MOBILE = /(?:^|[^\d.])(?:\+?86[- ]?)?(1[3-9]\d[- ]?\d{4}[- ]?\d{4})(?![\d])/g;
const ID_NUMBER = /(?:^|[^\dA-Za-z])(\d{17}[\dXx])(?![\dA-Za-z])/g;

/** GB 11643: weights of the first 17 digits and the check characters by remainder. */
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECK = '10X98765432';

/** 11-digit mobile numbers in a text, digits only. */
export function findMobiles(text: string): string[] {
  return Array.from(text.matchAll(MOBILE), (match) => (match[1] ?? '').replace(/\D/g, ''));
}

/** 18-digit citizen identity numbers in a text, told from other 18-digit codes by birth date and check character. */
export function findIdNumbers(text: string): string[] {
  return Array.from(text.matchAll(ID_NUMBER), (match) => (match[1] ?? '').toUpperCase()).filter(isIdNumber);
}

/** Digits that stay at both ends of a number: `1404**********1234`, `138****5678`. */
const ENDS = { ID_NUMBER: [4, 4], MOBILE: [3, 4] } as const;

/** A number of a person without its middle; of one too short to keep both ends the first character stays. */
export function withoutMiddle(number: string, kind: keyof typeof ENDS): string {
  const digits = number.replace(/[ -]/g, '');
  const [first, last] = ENDS[kind];
  const [kept, end] = digits.length > first + last ? [first, digits.slice(-last)] : [1, ''];
  return `${digits.slice(0, kept)}${'*'.repeat(Math.max(0, digits.length - kept - end.length))}${end}`;
}

/** A text in which every number of a person has lost its middle. */
export function maskPersonalNumbers(text: string): string {
  return text
    .replace(ID_NUMBER, (all: string, number: string) =>
      isIdNumber(number.toUpperCase()) ? all.replace(number, withoutMiddle(number, 'ID_NUMBER')) : all,
    )
    .replace(MOBILE, (all: string, number: string) => all.replace(number, withoutMiddle(number, 'MOBILE')));
}

export function isIdNumber(text: string): boolean {
  if (!/^[1-8]\d{16}[\dX]$/.test(text) || !isBirthDate(text.slice(6, 14))) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + Number(text[i]) * weight, 0);
  return text[17] === ID_CHECK.charAt(sum % 11);
}

function isBirthDate(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1900 || year > 2100) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
