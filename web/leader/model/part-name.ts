import type { Leader } from '../context.ts';
import { LED, type Part, SETTING } from './parts.ts';

/** What a part is called; settings of organisations and leaders of chains say that they are such. */
export function partName({ term, text }: Pick<Leader, 'term' | 'text'>, part: Part): string {
  if (typeof part.name === 'string') return text.parts[part.name];
  const before = part.key.startsWith(SETTING) ? text.record.setting : part.key.startsWith(LED) ? text.chains.led : null;
  return before === null ? term(part.name) : `${before}${text.colon}${term(part.name)}`;
}
