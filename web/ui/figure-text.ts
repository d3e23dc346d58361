import type { UiText } from './ui-text.ts';

const wordsBefore = ['近', '约', '超', '逾', '不足', '至少', '第', 'nearly', 'about', 'over', 'more than'];

/** Where a qualifier stands: 近 3000, 约 50, but 6000 余, 20 多, 100 以上. */
export function qualifierStandsBefore(qualifier: string): boolean {
  return wordsBefore.includes(qualifier);
}

/** What a document said, what the register holds, what is made up: three numbers that are never added. */
export type FigureCounts = {
  /** As printed (“119”, “6000 余”); undefined when no document gives it. */
  published?: string;
  /** Year or date of that document. */
  publishedIn?: string;
  /** Live count without illustrative records; undefined = unknown. */
  registered?: number;
  /** Illustrative records; left out while 0 or undefined. */
  illustrative?: number;
};

/** `资料公布 119（2024）｜系统登记 0｜示例 119`, in parts that a line may break between. */
export function figureCountsParts(counts: FigureCounts, words: UiText['figure']): string[] {
  const year = counts.publishedIn ? `${words.open}${counts.publishedIn}${words.close}` : '';
  const parts = [
    counts.published === undefined ? words.notPublished : `${words.published} ${counts.published}${year}`,
    `${words.registered} ${counts.registered ?? words.unknown}`,
  ];
  if (counts.illustrative) parts.push(`${words.illustrative} ${counts.illustrative}`);
  return parts.map((part, index) => (index < parts.length - 1 ? part + words.bar : part));
}
