import { fieldOf } from '#core/records/catalogue.ts';
import type { StaffRecord, StaffWritten } from '#core/schemas/staff.ts';
import type { StaffText } from '../text/zh.ts';

/** What became of a change that was sent: how much is public now, what waits for approval. */
export function sentWords(
  { kind, status, title }: Pick<StaffRecord, 'kind' | 'status' | 'title'>,
  { applied, change }: StaffWritten,
  text: StaffText,
): string {
  const words = text.form.sent;
  const isPublic = status === 'PUBLISHED' || status === 'SUSPENDED';
  const published = isPublic ? applied.filter((key) => fieldOf(kind, key)?.level === 'PUBLIC').length : 0;
  const parts = [
    ...(published > 0 ? [words.applied(published)] : applied.length > 0 ? [words.saved] : []),
    ...(change?.status === 'SUBMITTED' ? [words.submitted] : change?.status === 'DRAFT' ? [words.kept] : []),
  ];
  return words.done(title, parts.length === 0 ? words.saved : parts.join(text.form.sent.and));
}
