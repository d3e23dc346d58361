import type { Figure } from '#core/schemas/figure.ts';

/** The figures of one document about one place. */
export type FigureGroup = {
  key: string;
  document: Figure['document'];
  /** The park the figures speak of, else the region. */
  about: string;
  figures: readonly Figure[];
};

/**
 * Figures as the documents gave them: newest document first, inside it by what they speak of, each in the order of print.
 * Nothing is added up or compared here.
 */
export function figureGroups(figures: readonly Figure[]): FigureGroup[] {
  const groups = new Map<string, { document: Figure['document']; about: string; figures: Figure[] }>();
  for (const figure of figures) {
    const about = figure.park?.name ?? figure.regionName;
    const key = `${figure.document.id} ${figure.park?.id ?? figure.regionCode}`;
    const group = groups.get(key) ?? { document: figure.document, about, figures: [] };
    group.figures.push(figure);
    groups.set(key, group);
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .sort((a, b) => b.document.publishedOn.localeCompare(a.document.publishedOn));
}

/** Figures whose label, scope, number or quotation contains every word asked for. */
export function figuresWith(figures: readonly Figure[], words: string): Figure[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return figures.filter((figure) => {
    const text = [figure.label, figure.labelEn, figure.scope, figure.valueText, figure.quotation, figure.park?.name]
      .join(' ')
      .toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
