import { figureParts } from '#core/figure-text.ts';
import type { Figure } from '#core/schemas/figure.ts';
import type { Metric } from '#core/terms/metric.ts';
import { ownFigures, type PlaceCount, type PlaceData } from './place-data.ts';

/** One figure card: what a document said of the place and what is registered, side by side and never added. */
export type Card = {
  count: PlaceCount;
  /** The newest document's figure on the same thing, of this very place. */
  published: Figure | null;
  /** Figures on the same thing that speak of a park or region inside; they are never taken for the place's own. */
  inside: readonly Figure[];
};

/** The large number of a card, the same on screen, wall and paper. */
export type Lead = { number: string; unit: string };

/** The document's where there is one, else what is registered; null where nothing is: that is a word, not 0. */
export function leadOf({ published, count }: Card, language: 'zh' | 'en'): Lead | null {
  if (published === null) return count.registered > 0 ? { number: String(count.registered), unit: '' } : null;
  const { before, number, after } = figureParts(published, language);
  return { number: `${before}${number}`, unit: after };
}

/** At most so many cards at once (visual.md 14). */
export const MAX_CARDS = 6;

/** What a leader looks for first; the rest follows in the order of the terms. */
const order: readonly Metric[] = [
  'PARKS',
  'SITES',
  'STATIONS',
  'ORGS',
  'ENTERPRISES_COVERED',
  'PAIRINGS',
  'ENTERPRISES_ABOVE_SCALE',
  'ENTERPRISES_PAIRED',
  'VILLAGES_PAIRED',
  'SITES_CENTER',
  'SITES_FEATURED',
  'ORGS_COMMITTEE',
  'ORGS_BRANCH',
  'GRIDS',
];

/**
 * The cards of a place: first what has something to say here, then the usual ones so that a gap is seen as a gap. Illustrative
 * counts speak only when they are switched on.
 */
export function cardsOf(data: Pick<PlaceData, 'place' | 'figures' | 'counts'>, samples: boolean): Card[] {
  const own = ownFigures(data);
  const cardOf = (count: PlaceCount): Card => ({
    count,
    published: publishedOf(own, count.metric),
    inside: data.figures.filter((figure) => figure.metric === count.metric && !own.includes(figure)),
  });
  const all = order.flatMap((metric) => {
    const count = data.counts.find((candidate) => candidate.metric === metric);
    return count === undefined ? [] : [cardOf(count)];
  });
  const speaks = ({ count, published, inside }: Card) =>
    published !== null || inside.length > 0 || count.registered > 0 || (samples && count.illustrative > 0);
  const chosen = [...new Set([...all.filter(speaks), ...all])].slice(0, MAX_CARDS);
  return all.filter((card) => chosen.includes(card));
}

/** Of several documents on one thing the newest is shown; the others stand in the list of figures. */
export function publishedOf(own: readonly Figure[], metric: Metric): Figure | null {
  const about = own.filter((figure) => figure.metric === metric);
  return about.reduce<Figure | null>((best, next) => (best === null || next.asOf > best.asOf ? next : best), null);
}
