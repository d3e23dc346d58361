import type { OtherName } from '#core/records/check/references.ts';
import type { StaffValues } from '#core/schemas/staff.ts';

/** Names that a record may have besides its own. */
const MAX_NAMES = 50;

/** The other names of a record after another one went into it: its own, the other's name and the other's names, each once. */
export function withNamesOf(own: StaffValues, other: StaffValues): readonly OtherName[] {
  const given: OtherName[] = [
    ...namesOf(own),
    ...(typeof other.name === 'string' ? [{ name: other.name, reason: 'OTHER_NAME' as const }] : []),
    ...namesOf(other),
  ];
  const byName = new Map<string, OtherName>();
  for (const each of given) if (each.name !== own.name && !byName.has(each.name)) byName.set(each.name, each);
  return [...byName.values()].slice(0, MAX_NAMES).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function namesOf({ aliases }: StaffValues): readonly OtherName[] {
  return Array.isArray(aliases) ? aliases : [];
}
