import { idPrefix, isIdOf, type RecordKind } from '../../ids.ts';
import { ok } from '../../result.ts';
import type { DataLevel } from '../../terms/access.ts';
import { aliasReason } from '../../terms/alias.ts';
import { type Check, isNothing, listOf, partsOf, refused } from './checked.ts';
import { termOf } from './codes.ts';
import { numberOf } from './numbers.ts';
import { textOf } from './text.ts';

const MAX_REFERENCES = 500;

/** Public id of a record of one of the kinds. Whether there is one is for the database to say. */
export function recordOf(kinds: readonly RecordKind[]): Check<string> {
  const expected = `编号，形如 ${kinds.map((kind) => `${idPrefix[kind]}_0123456789`).join(' 或 ')}`;
  return (value, path) =>
    typeof value === 'string' && kinds.some((kind) => isIdOf(kind, value)) ? ok(value) : refused(path, value, expected);
}

/** Public ids, each once, sorted. */
export function recordsOf(kinds: readonly RecordKind[]): Check<string[]> {
  const list = listOf(recordOf(kinds), MAX_REFERENCES, '一组编号');
  return (value, path) => {
    const checked = list(value, path);
    return checked.ok ? ok([...new Set(checked.value)].sort()) : checked;
  };
}

export interface OtherName {
  readonly name: string;
  readonly reason: keyof typeof aliasReason;
}

const MAX_NAMES = 50;
const reason = termOf(aliasReason);

/** Other names, each once, in the order in which the database gives them back. A bare text is a name without more to it. */
export function namesOf(max: number, level: DataLevel): Check<OtherName[]> {
  const one = partsOf<OtherName>(
    {
      name: textOf({ max, level }),
      reason: (value, path) => (isNothing(value) ? ok('OTHER_NAME') : reason(value, path)),
    },
    '名称与原因',
  );
  const list = listOf(
    (value, path) => one(typeof value === 'string' ? { name: value } : value, path),
    MAX_NAMES,
    '一组名称',
  );
  return (value, path) => {
    const checked = list(value, path);
    if (!checked.ok) return checked;
    const byName = new Map(checked.value.map((other) => [other.name, other]));
    return ok([...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1)));
  };
}

export interface OfferedItem {
  readonly item: string;
  /** Hours promised here where they differ from the item's. */
  readonly promiseHours: number | null;
}

const item = partsOf<OfferedItem>(
  { item: recordOf(['SERVICE_ITEM']), promiseHours: numberOf(0, 10_000, '小时') },
  '服务事项与承诺时限',
);
const items = listOf(item, MAX_REFERENCES, '一组服务事项');

/** Service items that a station offers, each once, by id. */
export const offeredItems: Check<OfferedItem[]> = (value, path) => {
  const checked = items(value, path);
  if (!checked.ok) return checked;
  const byItem = new Map(checked.value.map((offered) => [offered.item, offered]));
  return ok([...byItem.values()].sort((a, b) => (a.item < b.item ? -1 : 1)));
};
