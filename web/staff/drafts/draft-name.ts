import type { DraftContent } from './draft-content.ts';
import type { Found } from './draft-store.ts';
import { isSame } from './same.ts';
import type { DraftsText } from './text/drafts-zh.ts';

/** What a draft is called in lists. */
export function draftName({ content }: Found<DraftContent>, { list }: DraftsText): string {
  if (content === null) return list.locked;
  const { kind, name } = content.about;
  return name === '' ? list.nameless(kind) : name;
}

/** How many fields differ from the record; what a form keeps beside its fields (`$reason`) is none. */
export function changedCount({ value, base }: DraftContent): number {
  const [now, then] = [Object.entries(value), new Map<string, unknown>(Object.entries(base))];
  return now.filter(([field, content]) => !field.startsWith('$') && !isSame(content, then.get(field))).length;
}
