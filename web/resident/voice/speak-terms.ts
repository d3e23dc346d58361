import type { TicketState } from '#core/schemas/voice.ts';
import {
  correctionKind,
  correctionStatus,
  ratingLevel,
  ratingStatus,
  reportCategory,
  reportStatus,
} from '#core/terms/service.ts';
import type { Terms } from '#core/terms/term.ts';
import type { Language } from '#ui/preferences.ts';

const statuses: Record<TicketState['kind'], Terms> = {
  RATING: ratingStatus,
  CORRECTION: correctionStatus,
  REPORT: reportStatus,
};

/** How far something that was sent has come. */
export function statusWord({ kind, status }: Pick<TicketState, 'kind' | 'status'>, language: Language): string {
  return statuses[kind][status]?.[language] ?? status;
}

/** What a ticket is about: the grade of a rating, the kind of a correction or report. */
export function aboutWord({ category, kind, level }: TicketState, language: Language): string | null {
  if (kind === 'RATING') return level === null ? null : ((ratingLevel as Terms)[level]?.[language] ?? null);
  const terms: Terms = kind === 'CORRECTION' ? correctionKind : reportCategory;
  return category === null ? null : (terms[category]?.[language] ?? null);
}
