/** Earlier and undone states of something that is edited; the present one is kept by whoever edits. */
export type History<T> = { readonly past: readonly T[]; readonly future: readonly T[] };

export const noHistory = { past: [], future: [] } as const;

/** Steps that can be taken back. */
const DEPTH = 200;

/** After a change away from `present`. What had been undone is gone. */
export function record<T>({ past }: History<T>, present: T): History<T> {
  return { past: [...past, present].slice(-DEPTH), future: [] };
}

/** One step back from `present`, with the state it leads to; null where there is none. */
export function back<T>({ past, future }: History<T>, present: T): { history: History<T>; to: T } | null {
  if (past.length === 0) return null;
  const [to] = past.slice(-1) as [T]; // there is one
  return { history: { past: past.slice(0, -1), future: [present, ...future] }, to };
}

/** One step forward again. */
export function forward<T>({ past, future }: History<T>, present: T): { history: History<T>; to: T } | null {
  if (future.length === 0) return null;
  const [to] = future as [T, ...T[]]; // there is one
  return { history: { past: [...past, present], future: future.slice(1) }, to };
}
