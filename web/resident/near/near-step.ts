import type { LocateProblem } from './locate.ts';

/** Why there is no list by distance; `blocked` = refused for good, `failed` = the places could not be read. */
export type NearProblem = Exclude<LocateProblem, 'denied'> | 'refused' | 'blocked' | 'failed';

/** What the panel of the nearest list says. */
export type NearStep =
  | { readonly kind: 'off' }
  | { readonly kind: 'explain' }
  | { readonly kind: 'asking'; readonly slow: boolean }
  | { readonly kind: 'reading' }
  | { readonly kind: 'problem'; readonly problem: NearProblem }
  /** The list stands; `busy` = another position is looked for, `failed` = none was found. */
  | { readonly kind: 'shown'; readonly busy: boolean; readonly failed: boolean };
