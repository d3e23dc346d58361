import type { Leader } from '../context.ts';
import { type Part, SETTING } from './parts.ts';

/** What a part is called; settings of organisations say that they are such, or 园区 would look like a layer. */
export function partName({ term, text }: Pick<Leader, 'term' | 'text'>, part: Part): string {
  if (typeof part.name === 'string') return text.parts[part.name];
  return part.key.startsWith(SETTING) ? `${text.record.setting}${text.colon}${term(part.name)}` : term(part.name);
}
