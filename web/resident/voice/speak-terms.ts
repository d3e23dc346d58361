import { ratingLevel, ratingStatus, reportCategory, reportStatus } from '#core/terms/service.ts';
import type { Terms } from '#core/terms/term.ts';
import type { Language } from '#ui/preferences.ts';
import type { Ticket } from './ticket.ts';

/** 评价指标 of a service on site (reference.md R03); 整体满意度 is the grade itself. */
export const onSiteIndicators = {
  EFFICIENCY: { zh: '服务效率', en: 'Speed of service' },
  COMPETENCE: { zh: '服务水平', en: 'Competence' },
  ATTITUDE: { zh: '服务态度', en: 'Attitude' },
} as const satisfies Terms;

/** 纠错类别 */
export const correctionKind = {
  POSITION: { zh: '位置不对', en: 'Wrong position' },
  HOURS: { zh: '时间不对', en: 'Wrong hours' },
  MOVED: { zh: '已搬走', en: 'Moved away' },
  PHONE: { zh: '电话不通', en: 'Phone does not answer' },
  OTHER: { zh: '其他', en: 'Other' },
} as const satisfies Terms;

const correctionStatus = {
  SUBMITTED: { zh: '已收到', en: 'Received' },
  ACCEPTED: { zh: '已采纳', en: 'Accepted' },
  ANSWERED: { zh: '已答复', en: 'Answered' },
} as const satisfies Terms;

const statuses: Record<Ticket['kind'], Terms> = {
  RATING: ratingStatus,
  CORRECTION: correctionStatus,
  REPORT: reportStatus,
};
const categories: Record<Ticket['kind'], Terms> = {
  RATING: ratingLevel,
  CORRECTION: correctionKind,
  REPORT: reportCategory,
};

export function statusWord({ kind, status }: Pick<Ticket, 'kind' | 'status'>, language: Language): string {
  return statuses[kind][status]?.[language] ?? status;
}

/** What a ticket is about: the grade of a rating, the kind of a correction or report. */
export function aboutWord(kind: Ticket['kind'], code: string | null, language: Language): string | null {
  return code === null ? null : (categories[kind][code]?.[language] ?? code);
}
