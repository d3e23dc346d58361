import { figureText } from '#core/figure-text.ts';
import type { Figure } from '#core/schemas/figure.ts';
import { reliability } from '#core/terms/figure.ts';
import type { Leader } from '../context.ts';

type Words = Pick<Leader, 'language' | 'term' | 'text'>;

/**
 * When a document's figure is of and, where it is doubtful, that it is: `2024，存疑`. Its number stands nowhere without these,
 * neither on page nor wall nor paper. `asOf`: as precisely as it is to be said.
 */
export function figureTime(
  { term, text }: Pick<Words, 'term' | 'text'>,
  { asOf, reliability: code }: Pick<Figure, 'asOf' | 'reliability'>,
  precision: 'YEAR' | 'DAY' = 'YEAR',
): string {
  const when = precision === 'YEAR' ? asOf.slice(0, 4) : asOf;
  return code === 'RELIABLE' ? when : `${when}${text.comma}${term(reliability[code])}`;
}

/** A document's figure in a line: `119个（2024，存疑）`. */
export function datedFigure(words: Words, figure: Figure): string {
  const { language, text } = words;
  return `${figureText(figure, language)}${text.open}${figureTime(words, figure)}${text.close}`;
}

/** A document's share with what is divided by what, and that the denominator was inferred: `95.9%（466/486，推算）`. */
export function figureShare({ text }: Pick<Words, 'text'>, figure: Figure): string {
  const { denominator, derived, numerator, valueText } = figure;
  const parts = text.overview.shareOf(numerator ?? '', denominator ?? '');
  return `${valueText}${text.open}${parts}${derived ? `${text.comma}${text.overview.derived}` : ''}${text.close}`;
}
