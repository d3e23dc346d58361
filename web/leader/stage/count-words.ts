import type { LeaderText } from '../text/zh.ts';

/** “12” or “12＋示例 3”: registered records and samples are never added. */
export function countWords(
  { layers }: Pick<LeaderText, 'layers'>,
  rows: readonly { readonly isIllustrative: boolean }[],
): string {
  const samples = rows.filter(({ isIllustrative }) => isIllustrative).length;
  return layers.count(rows.length - samples, samples);
}
