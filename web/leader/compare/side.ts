import { type Accessor, createContext, createMemo, useContext } from 'solid-js';
import type { Leader } from '../context.ts';
import { createLeaderData, type LeaderData } from '../data.ts';
import { viewOfSide } from '../model/sides.ts';
import type { Side } from '../paths.ts';

/** One of two compared places: its own view and what was read for it. */
export type Compared = { side: Side; leader: Leader; data: LeaderData };
export type Pair = { first: Compared; second: Compared };

/** The pair that is compared, for what stands beside it: print. */
export const PairContext = createContext<Accessor<Pair | undefined>>(() => undefined);

export function usePair(): Accessor<Pair | undefined> {
  return useContext(PairContext);
}

/** A place's view and data; everything below it is as on a page of its own. */
export function createSide(outer: Leader, side: Side): Compared {
  const view = createMemo(() => viewOfSide(outer.view(), side));
  const leader = { ...outer, view };
  return { side, leader, data: createLeaderData(leader) };
}
