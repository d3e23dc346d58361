import type { Closure } from './open-state.ts';

/**
 * Whether a closure holds on a day (`2026-11-21` in Asia/Shanghai). One that is only announced does not close the place yet;
 * its first and its last day are closed days.
 */
export function isClosedOn(closure: Closure | null, day: string): boolean {
  return closure !== null && closure.from <= day && (closure.to === null || day <= closure.to);
}
