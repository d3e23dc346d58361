import { createSignal } from 'solid-js';
import { type History, record, redo, replace, startHistory, undo } from './history.ts';

/** A form's value with undo and redo, as signals. */
export function createHistory<T extends object>(first: T) {
  const [history, setHistory] = createSignal<History<T>>(startHistory(first));
  return {
    value: () => history().present,
    canUndo: () => history().past.length > 0,
    canRedo: () => history().future.length > 0,
    set: (part: Partial<T>) => setHistory((now) => record(now, part, Date.now())),
    /** Another value, as a step of its own. */
    replace: (value: T) => setHistory((now) => replace(now, value)),
    undo: () => setHistory(undo),
    redo: () => setHistory(redo),
    /** Another value, with nothing before it. */
    restart: (value: T) => setHistory(startHistory(value)),
  };
}
