import { isSame } from './same.ts';

/** What a form's value was and is in one editing session. */
export interface History<T extends object> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** The fields of the last step and when it was typed at, ms; null = whatever comes next is a step of its own. */
  readonly open: { readonly fields: string; readonly at: number } | null;
}

/** Typing on in the same field within this time is one step. ms */
export const PAUSE_MS = 1500;
/** Steps that can be undone. */
export const MAX_STEPS = 300;

export function startHistory<T extends object>(present: T): History<T> {
  return { past: [], present, future: [], open: null };
}

/** Sets some fields. What was undone before can not be redone any more. */
export function record<T extends object>(history: History<T>, part: Partial<T>, at: number): History<T> {
  const { past, present, open } = history;
  const next = { ...present, ...part };
  if (isSame(next, present)) return history;
  const fields = changedFields(present, next);
  const goesOn = open !== null && open.fields === fields && at - open.at < PAUSE_MS && history.future.length === 0;
  const before = goesOn ? past : [...past, present].slice(-MAX_STEPS);
  // typed and taken back: there is no step left to undo
  const backAtStart = goesOn && isSame(before.at(-1), next);
  return {
    past: backAtStart ? before.slice(0, -1) : before,
    present: next,
    future: [],
    open: backAtStart ? null : { fields, at },
  };
}

/** Sets all fields at once as a step of its own, whatever was typed just before. */
export function replace<T extends object>(history: History<T>, value: T): History<T> {
  return { ...record({ ...history, open: null }, value, 0), open: null };
}

/** One step back; nothing to undo leaves all as it is. */
export function undo<T extends object>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const before = past.at(-1);
  return before === undefined
    ? history
    : { past: past.slice(0, -1), present: before, future: [present, ...future], open: null };
}

/** The step that was undone last, again. */
export function redo<T extends object>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const [next, ...rest] = future;
  return next === undefined ? history : { past: [...past, present], present: next, future: rest, open: null };
}

function changedFields<T extends object>(a: T, b: T): string {
  const names = Object.keys({ ...a, ...b }) as (keyof T & string)[]; // keys of both are keys of T
  return names
    .filter((name) => !isSame(a[name], b[name]))
    .sort()
    .join();
}
