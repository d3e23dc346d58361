import { err, ok, type Result } from '../result.ts';

/** R09: `GS(2019)1822号`, `GS京(2022)1234号`, `晋S(2023)012号`. Any of three pairs of brackets, as seen in print. */
const REVIEW_NO = /^(GS[\u4e00-\u9fa5]?|[\u4e00-\u9fa5]S)[（(〔]\d{4}[）)〕]\d{1,5}号$/;

/** 审图号 without the spaces that people put in. Only its form can be checked here, not whether it was granted. */
export function parseMapReviewNo(text: string): Result<string, 'MALFORMED_MAP_REVIEW_NO'> {
  const compact = text.replace(/\s+/g, '').replace(/^审图号[:：]?/, '');
  return REVIEW_NO.test(compact) ? ok(compact) : err('MALFORMED_MAP_REVIEW_NO');
}
