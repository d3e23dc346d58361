/** What the second person should look at twice before a 资料公布 figure is public. */
export type FigureDoubt =
  /** The number does not stand in the quotation as it is said to be printed. */
  | 'NOT_QUOTED'
  /** The number is another one than its printed form says. */
  | 'DIGITS_DIFFER'
  /** It speaks of a time after the document was published. */
  | 'AFTER_DOCUMENT'
  /** A share whose numerator and denominator give another value. */
  | 'SHARE_DIFFERS'
  /** A figure of this name, place and time is there already. */
  | 'ALREADY_THERE';

export interface DoubtedFigure {
  readonly valueText: string;
  /** Decimal strings. */
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly unit: string | null;
  readonly asOf: string;
  readonly quotation: string;
}

/** `publishedOn`: of the document, as precisely as known; null = not known. */
export function figureDoubts(figure: DoubtedFigure, publishedOn: string | null): FigureDoubt[] {
  const doubts: FigureDoubt[] = [];
  if (!plain(figure.quotation).includes(plain(figure.valueText))) doubts.push('NOT_QUOTED');
  if (figure.value !== null && !numbersIn(figure.valueText).includes(Number(figure.value)))
    doubts.push('DIGITS_DIFFER');
  if (publishedOn !== null && isLater(figure.asOf, publishedOn)) doubts.push('AFTER_DOCUMENT');
  if (shareDiffers(figure)) doubts.push('SHARE_DIFFERS');
  return doubts;
}

/** Full width becomes half width; spaces of the layout do not count. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** `2,410` and `2410` are one number; 万 and 亿 stay units. */
function numbersIn(text: string): number[] {
  const found =
    plain(text)
      .replace(/(\d),(?=\d{3})/g, '$1')
      .match(/\d+(?:\.\d+)?/g) ?? [];
  return found.map(Number);
}

/** Compares as far as both are known: 2024 is not later than 2024-05. */
function isLater(asOf: string, publishedOn: string): boolean {
  const known = Math.min(asOf.length, publishedOn.length);
  return asOf.slice(0, known) > publishedOn.slice(0, known);
}

/** More than half a unit of the printed last digit. */
function shareDiffers({ value, numerator, denominator, unit }: DoubtedFigure): boolean {
  if (value === null || numerator === null || denominator === null || unit !== '%') return false;
  const share = (100 * Number(numerator)) / Number(denominator);
  const decimals = value.split('.')[1]?.length ?? 0;
  // a little more than half, so that rounding of binary fractions raises no doubt
  return !(Math.abs(share - Number(value)) <= 0.51 * 10 ** -decimals);
}
