import type { AdditionFields, CorrectFields, RateFields, ReportFields } from './draft.ts';

/** What is still missing before something can be sent: where on the page, and which words say it. */
export type Problem =
  | { readonly field: 'level'; readonly says: 'levelMissing' }
  | { readonly field: 'consent'; readonly says: 'consentMissing' }
  | { readonly field: 'kind'; readonly says: 'kindMissing' }
  | { readonly field: 'category'; readonly says: 'categoryMissing' }
  | { readonly field: 'point'; readonly says: 'pointMissing' }
  | { readonly field: 'text'; readonly says: 'textMissing' };

/** Longest texts that the API takes, characters. */
export const MAX_TEXT = 500;
export const MAX_CONTACT = 100;
export const MAX_CODE = 40;

export function rateProblems({ consent, contact, level }: RateFields): Problem[] {
  return [
    ...(level === null ? [{ field: 'level', says: 'levelMissing' } as const] : []),
    ...(contact.trim() !== '' && !consent ? [{ field: 'consent', says: 'consentMissing' } as const] : []),
  ];
}

/** “Position wrong” without point or words tells nobody anything; the other kinds say something by themselves. */
export function correctProblems({ correction, point, text }: CorrectFields): Problem[] {
  if (correction === null) return [{ field: 'kind', says: 'kindMissing' }];
  const silent = text.trim() === '';
  if (correction === 'OTHER' && silent) return [{ field: 'text', says: 'textMissing' }];
  return correction === 'POSITION' && silent && point === null ? [{ field: 'point', says: 'pointMissing' }] : [];
}

export function reportProblems({ category, point, text }: ReportFields): Problem[] {
  return [
    ...(point === null ? [{ field: 'point', says: 'pointMissing' } as const] : []),
    ...(category === null ? [{ field: 'category', says: 'categoryMissing' } as const] : []),
    ...(category === 'OTHER' && text.trim() === '' ? [{ field: 'text', says: 'textMissing' } as const] : []),
  ];
}

export function additionProblems({ text }: AdditionFields): Problem[] {
  return text.trim() === '' ? [{ field: 'text', says: 'textMissing' }] : [];
}
