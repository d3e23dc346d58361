import { shanghaiDate } from '#core/time.ts';
import type { Statement } from '../port.ts';
import { rowId } from './change-row.ts';
import type { ChangeStep } from './change-step.ts';
import { recountChildren, recountPairings } from './derived-counts.ts';
import { typedState } from './record-state.ts';
import { applyGathered, gather } from './rollup-delta.ts';
import { rebuildStatements } from './rollup-rebuild.ts';
import { type CountedKind, countedTables } from './rollup-rules.ts';
import { type Sql, sql } from './sql.ts';

/** What must run before the rows of a batch are written, and what after them, so that all counts follow. */
export function countStatements(
  steps: readonly ChangeStep[],
  now: number,
): { before: Statement[]; after: Statement[] } {
  const paired = parties(steps);
  // A party that is itself changed in the batch is counted as such already.
  const own = new Set(steps.map(({ change, before }) => `${change.kind} ${before?.id}`));
  const touched = [...steps.flatMap(ownRecord), ...paired.filter(({ kind, id }) => !own.has(`${kind} ${id}`))];
  const moved = steps.flatMap((step) => step.parksAbove);
  const day = shanghaiDate(now);
  return {
    before: touched.flatMap(({ kind, which }) => gather(kind, -1, which, day)),
    after: [
      ...paired.map(({ kind, which }) => recountPairings(kind === 'VILLAGE' ? 'village' : 'enterprise', which)),
      ...recountParents(steps),
      ...touched.flatMap(({ kind, which }) => gather(kind, 1, which, day)),
      ...applyGathered(day),
      ...(moved.length === 0 ? [] : rebuildStatements(now, { kind: 'PARK', codes: moved })),
    ],
  };
}

interface Touched {
  readonly kind: CountedKind;
  readonly which: Sql;
}

function ownRecord(step: ChangeStep): Touched[] {
  const { kind } = step.change;
  return isCounted(kind) ? [{ kind, which: sql`id = ${rowId(step)}` }] : [];
}

function isCounted(kind: string): kind is CountedKind {
  return Object.hasOwn(countedTables, kind);
}

interface Party extends Touched {
  readonly kind: 'ENTERPRISE' | 'VILLAGE';
  readonly id: number;
}

/** Enterprises and villages whose pairings change, each once. */
function parties(steps: readonly ChangeStep[]): Party[] {
  const found = new Map<string, Party>();
  for (const step of steps) {
    if (step.change.kind !== 'PAIRING') continue;
    const { aKind, aId, bKind, bId } = typedState('PAIRING', step.next.state);
    const sides = [
      [aKind, aId],
      [bKind, bId],
    ] as const;
    for (const [party, id] of sides) {
      const kind = party === 'COMMUNITY' ? 'VILLAGE' : party;
      if (kind === 'ENTERPRISE' || kind === 'VILLAGE') found.set(`${kind} ${id}`, { kind, id, which: sql`id = ${id}` });
    }
  }
  return [...found.values()];
}

/** Organisations that gain or lose one below them, or one that is counted. */
function recountParents(steps: readonly ChangeStep[]): Statement[] {
  const parents = steps
    .filter(({ change }) => change.kind === 'ORGANISATION')
    .flatMap(({ before, next }) => [before?.state.parentId, next.state.parentId])
    .filter((id) => typeof id === 'number');
  if (parents.length === 0) return [];
  return [recountChildren(sql`id IN (SELECT value FROM json_each(${JSON.stringify(parents)}))`)];
}
