import type { Qualifier } from './terms/figure.ts';

/** What of a published figure decides how it is printed. */
export interface PrintedFigure {
  /** As the document printed it, e.g. `20 余支`. */
  readonly valueText: string;
  /** Decimal string; null where the document gives no number. */
  readonly value: string | null;
  readonly unit: string | null;
  readonly qualifier: Qualifier;
}

/** A figure in three parts, so that the number can be set large and what belongs to it small. */
export interface FigureParts {
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

/**
 * Chinese: the document's own words, only without the spaces of its layout, because 余, 多, 近 and 以上 stand where the
 * source put them. A figure without digits (`近千家`, `N`) is all number.
 */
export function figureParts(figure: PrintedFigure, language: 'zh' | 'en' = 'zh'): FigureParts {
  if (language === 'en') return englishParts(figure);
  const text = figure.valueText.replace(/\s+/g, '');
  const [, before = '', number = '', after = ''] = /^([^\d]*)(\d+(?:\.\d+)?%?)(.*)$/.exec(text) ?? ['', '', text];
  return { before, number, after };
}

export function figureText(figure: PrintedFigure, language: 'zh' | 'en' = 'zh'): string {
  const { before, number, after } = figureParts(figure, language);
  if (language === 'zh') return `${before}${number}${after}`;
  return [before, number, after].filter((part) => part !== '').join(' ');
}

/** Chinese units that scale the number: power of ten and what is left to say. */
const SCALED_UNITS: Readonly<Record<string, readonly [power: number, rest: string]>> = {
  亿: [8, ''],
  亿元: [8, 'yuan'],
  万元: [4, 'yuan'],
  万: [4, ''],
};

/** Units that a bare number would leave unclear; counting words such as 个 and 家 have no English. */
const UNITS: Readonly<Record<string, string>> = {
  年: 'years',
  天: 'days',
  小时: 'hours',
  平方米: 'm²',
  个百分点: 'percentage points',
  元: 'yuan',
};

/** English: “more than 20”, “nearly 5,000,000 yuan”, “at least 85%”, “No. 15”. Without a number the Chinese words. */
function englishParts({ valueText, value, unit, qualifier }: PrintedFigure): FigureParts {
  if (value === null) return { before: '', number: valueText, after: '' };
  if (/^\d{4}年$/.test(valueText)) return { before: '', number: value, after: '' };
  const [power, rest] = SCALED_UNITS[unit ?? ''] ?? [0, UNITS[unit ?? ''] ?? ''];
  const number = grouped(shifted(value, power)) + (unit === '%' ? '%' : '');
  return { before: englishQualifier(qualifier, valueText), number, after: rest };
}

function englishQualifier(qualifier: Qualifier, valueText: string): string {
  switch (qualifier) {
    case 'OVER':
      return /以上|至少/.test(valueText) ? 'at least' : 'more than';
    case 'NEAR':
      return 'nearly';
    case 'ABOUT':
      return 'about';
    case 'RANK':
      return 'No.';
    case 'EXACT':
    case 'PERCENT':
      return '';
  }
}

/** A decimal string times a power of ten, without leaving text (no rounding). */
function shifted(value: string, power: number): string {
  const [whole = '0', fraction = ''] = value.split('.');
  const digits = fraction.padEnd(power, '0');
  const left = `${whole}${digits.slice(0, power)}`.replace(/^0+(?=\d)/, '');
  const right = digits.slice(power).replace(/0+$/, '');
  return right === '' ? left : `${left}.${right}`;
}

function grouped(value: string): string {
  const [whole = '', fraction] = value.split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? thousands : `${thousands}.${fraction}`;
}
