import { fieldOf } from '#core/records/catalogue.ts';
import { sendsTo } from '#core/records/sends-to.ts';
import type { StaffRecord, StaffWritten } from '#core/schemas/staff.ts';
import type { StaffText } from '../text/zh.ts';

/** What became of a change that was sent: how much is public now, what waits for approval. `submitted`: it was not only kept. */
export function sentWords(
  { kind, status, title, values }: Pick<StaffRecord, 'kind' | 'status' | 'title' | 'values'>,
  { applied, change }: StaffWritten,
  submitted: boolean,
  text: StaffText,
): string {
  const words = text.form.sent;
  const isPublic = status === 'PUBLISHED' || status === 'SUSPENDED';
  const published = isPublic ? applied.filter((key) => fieldOf(kind, key)?.level === 'PUBLIC').length : 0;
  // what a pairing that nobody has confirmed yet is sent for is told by no change
  if (!isPublic && submitted && change === null && sendsTo(kind, values) === 'SIDES')
    return words.done(title, words.proposed);
  const parts = [
    ...(published > 0 ? [words.applied(published)] : isPublic && applied.length > 0 ? [words.saved] : []),
    ...(change?.status === 'SUBMITTED' ? [words.submitted] : change?.status === 'DRAFT' ? [words.kept] : []),
  ];
  return words.done(title, parts.length === 0 ? words.saved : parts.join(text.form.sent.and));
}
