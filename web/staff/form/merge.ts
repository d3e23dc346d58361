import { isSame } from '../drafts/same.ts';
import type { FormValues } from './form-values.ts';

/** MINE: only I changed it. THEIRS: only others did. SAME: both, alike. CONFLICT: both, differently. */
export type MergeCase = 'MINE' | 'THEIRS' | 'SAME' | 'CONFLICT';
export type MergeChoice = 'MINE' | 'THEIRS';

export type MergeField = {
  readonly key: string;
  /** As I saw it, as it is now, as I want it. */
  readonly seen: unknown;
  readonly theirs: unknown;
  readonly mine: unknown;
  readonly is: MergeCase;
};

/** What two people did to the values they both began with, field by field; what nobody touched is left out. */
export function mergeFields(
  keys: readonly string[],
  seen: FormValues,
  theirs: FormValues,
  mine: FormValues,
): readonly MergeField[] {
  return keys.flatMap((key) => {
    const values = { seen: seen[key] ?? null, theirs: theirs[key] ?? null, mine: mine[key] ?? null };
    const is = caseOf(values);
    return is === null ? [] : [{ key, ...values, is }];
  });
}

function caseOf({ seen, theirs, mine }: Pick<MergeField, 'seen' | 'theirs' | 'mine'>): MergeCase | null {
  const [iDid, theyDid] = [!isSame(seen, mine), !isSame(seen, theirs)];
  if (!iDid && !theyDid) return null;
  if (!theyDid) return 'MINE';
  if (!iDid) return 'THEIRS';
  return isSame(mine, theirs) ? 'SAME' : 'CONFLICT';
}

/** What is chosen before anybody chooses: mine is kept where only I changed it, theirs taken everywhere else but in a conflict. */
export function firstChoice({ is }: MergeField): MergeChoice | null {
  if (is === 'CONFLICT') return null;
  return is === 'MINE' ? 'MINE' : 'THEIRS';
}

/** The merged values over `theirs`; null while a conflict is not decided. */
export function mergedValues(
  theirs: FormValues,
  fields: readonly MergeField[],
  choices: Readonly<Partial<Record<string, MergeChoice>>>,
): FormValues | null {
  const merged: Record<string, unknown> = { ...theirs };
  for (const field of fields) {
    const choice = choices[field.key] ?? firstChoice(field);
    if (choice === null) return null;
    merged[field.key] = choice === 'MINE' ? field.mine : field.theirs;
  }
  return merged;
}
