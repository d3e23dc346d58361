import type { OtherName } from '../records/check/references.ts';
import { checkValue } from '../records/check-value.ts';
import type { Field } from '../records/field.ts';
import { readOtherName } from './cell/other-name.ts';
import { splitList } from './cell/split-list.ts';

/**
 * A cell names parties of an activity and service items only, and seldom says why a name is another name: what is known of
 * those that stay is kept. `text` is what the cell says.
 */
export function withKnownDetails(field: Field, old: unknown, wanted: unknown, text: string): unknown {
  if (!Array.isArray(old) || !Array.isArray(wanted)) return wanted;
  switch (field.value.is) {
    case 'NAMES':
      return withReasons(field, old, wanted, text);
    case 'PARTIES':
    case 'ITEMS':
      return kept(
        field,
        wanted,
        known(old, ({ item }: { item: string }) => item),
        ({ item }) => item,
      );
    default:
      return wanted;
  }
}

/** A name that was misread in a scan must not become one that the public sees because a table lists it bare. */
function withReasons(field: Field, old: readonly OtherName[], wanted: readonly OtherName[], text: string): unknown {
  const said = checkValue(
    field,
    splitList(text)
      .map(readOtherName)
      .filter(({ reason }) => reason !== undefined),
  );
  // each value is of its field's kind: it came from the same check
  const told = new Set(said.ok ? (said.value as OtherName[]).map(({ name }) => name) : []);
  const bare = old.filter(({ name }) => !told.has(name));
  return kept(
    field,
    wanted,
    known(bare, ({ name }) => name),
    ({ name }) => name,
  );
}

function known<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [keyOf(item), item]));
}

function kept<T>(
  field: Field,
  wanted: readonly T[],
  knownItems: ReadonlyMap<string, T>,
  keyOf: (item: T) => string,
): unknown {
  const checked = checkValue(
    field,
    wanted.map((item) => knownItems.get(keyOf(item)) ?? item),
  );
  return checked.ok ? checked.value : wanted;
}
