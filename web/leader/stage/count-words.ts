import { type Counted, type LayerCount, layerCount } from '../model/layer-count.ts';
import type { LayerName } from '../model/layers.ts';
import type { LeaderText } from '../text/zh.ts';

type Words = Pick<LeaderText, 'layers'>;

/** What was counted, in words: “12”, “12＋示例 3”, “至少 12”. */
export function countedWords({ layers }: Words, { isWhole, registered, samples }: LayerCount): string {
  const words = layers.count(registered, samples);
  return isWhole ? words : layers.atLeast(words);
}

/** “12” or “12＋示例 3”: registered records and samples are never added. */
export function countWords(text: Words, rows: Counted['rows']): string {
  const samples = rows.filter(({ isIllustrative }) => isIllustrative).length;
  return countedWords(text, { registered: rows.length - samples, samples, isWhole: true });
}

/** The same of a layer or a part of it, of which not all need have been handed to the page. */
export function layerWords(text: Words, layer: LayerName, counted: Counted, part: string | null = null): string {
  return countedWords(text, layerCount(layer, counted, part));
}
