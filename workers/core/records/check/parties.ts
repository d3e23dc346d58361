import type { RecordKind } from '../../ids.ts';
import { ok } from '../../result.ts';
import { type Check, isNothing, listOf, partsOf } from './checked.ts';
import { integerOf } from './numbers.ts';
import { recordOf } from './references.ts';
import { textOf } from './text.ts';

export interface PartyValue {
  readonly item: string;
  /** What it did there: 承办, 参观点, 交流发言 …. */
  readonly role: string;
  /** Place in the route, from 1; null where none is stated. */
  readonly stop: number | null;
}

/** What a party did there, until somebody says. */
export const TOOK_PART = '参加';

const MAX_PARTIES = 500;
const MAX_STOP = 500;

/** Parties of an activity, each once: the route in its order, then those without a place in it. A bare id took part. */
export function partiesOf(kinds: readonly RecordKind[]): Check<PartyValue[]> {
  const role = textOf({ max: 20, level: 'PUBLIC' });
  const one = partsOf<PartyValue>(
    {
      item: recordOf(kinds),
      role: (value, path) => (isNothing(value) || value === '' ? ok(TOOK_PART) : role(value, path)),
      stop: integerOf(1, MAX_STOP),
    },
    '参与方、角色、次序',
  );
  const list = listOf(
    (value, path) => one(typeof value === 'string' ? { item: value } : value, path),
    MAX_PARTIES,
    '一组参与方',
  );
  return (value, path) => {
    const checked = list(value, path);
    if (!checked.ok) return checked;
    const byItem = new Map(checked.value.map((party) => [party.item, party]));
    return ok([...byItem.values()].sort(inOrder));
  };
}

/** Those without a place in the route stand last. */
export function inOrder(a: PartyValue, b: PartyValue): number {
  const byStop = (a.stop ?? Number.MAX_SAFE_INTEGER) - (b.stop ?? Number.MAX_SAFE_INTEGER);
  return byStop || (a.item < b.item ? -1 : 1);
}
