import type { Context } from 'hono';
import { isPublic } from '#core/machines/publication.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { StaffWritten } from '#core/schemas/staff.ts';
import type { PublicationStatus } from '#core/terms/position.ts';
import type { Env } from '../../context.ts';
import { once } from '../../once.ts';
import type { FoundRecordOf } from '../find-record.ts';
import { writeContext } from '../write-context.ts';
import { groundOf } from './ground.ts';
import { commit } from './plan.ts';
import { planEach } from './plan-each.ts';
import { type EditAsked, planEdit, planEditOn } from './plan-edit.ts';

/** One edit of one record, once. */
export async function editRecord(
  c: Context<Env>,
  found: FoundRecordOf,
  { key, ...asked }: EditAsked & { readonly key: string },
): Promise<StaffWritten> {
  return once<StaffWritten>(c, key, async (claim) => {
    const context = await writeContext(c);
    const plan = await planEdit(c, found, asked, context);
    return commit(c, [plan], { context, claim, answerOf: only });
  });
}

interface BulkAsked extends Omit<EditAsked, 'version'> {
  readonly key: string;
  readonly kind: StaffKind;
  /** The records as the writer saw them, each with the version. */
  readonly records: readonly { readonly found: FoundRecordOf; readonly version: number }[];
}

/** The same edit of several records, all or none, once. */
export async function editRecords(
  c: Context<Env>,
  { key, kind, records, ...asked }: BulkAsked,
): Promise<{ readonly items: readonly StaffWritten[] }> {
  return once(c, key, async (claim) => {
    const context = await writeContext(c);
    const ids = records.map(({ found }) => found.id);
    const ground = await groundOf(c, kind, ids);
    const plans = await planEach(records, ({ found, version }) => {
      const known = ground.get(found.id);
      // one value for many sends no record that somebody still keeps as a draft
      const submit = asked.submit && isPublic(known?.state.publicationStatus as PublicationStatus); // a checked column
      return planEditOn(c, found, known, { ...asked, submit, version }, context);
    });
    return commit(c, plans, { context, claim, answerOf: (items) => ({ items: [...items] }) });
  });
}

export function only(answers: readonly StaffWritten[]): StaffWritten {
  const [answer] = answers;
  if (answer === undefined) throw new Error('one plan gives one answer');
  return answer;
}
