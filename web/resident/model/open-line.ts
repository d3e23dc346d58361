import type { HolidayCalendar } from '#core/hours/calendar.ts';
import { describeState } from '#core/hours/describe.ts';
import { type OpenState, openStateAt } from '#core/hours/open-state.ts';
import type { Site } from '#core/schemas/site.ts';
import type { BadgeKind } from '#ui/Badge.tsx';
import type { Language } from '#ui/preferences.ts';

/** What the open state of a site is computed from; the browser gets no more of a listed site than this. */
export type OpenFacts = Pick<Site, 'hours' | 'closure'> & {
  /** An office number is shown beside the state. */
  readonly hasPhone: boolean;
};

/** What is said where the advice to call would help nobody, because no number is known. */
export interface NoPhoneWords {
  readonly unknown: string;
  readonly unconfirmed: string;
}

export interface OpenContext {
  readonly calendar: HolidayCalendar;
  readonly language: Language;
  readonly noPhone: NoPhoneWords;
}

/** The state as icon kind and words, the same on the server and in the browser. */
export interface OpenLine {
  readonly kind: OpenState['kind'];
  readonly badge: (typeof badgeOf)[OpenState['kind']];
  readonly words: string;
}

const badgeOf = {
  OPEN: 'ok',
  BREAK: 'reviewDue',
  CLOSED: 'reviewDue',
  UNCONFIRMED: 'attention',
  CLOSURE: 'suspended',
  CALL_FIRST: 'unknown',
  UNKNOWN: 'unknown',
} as const satisfies Record<OpenState['kind'], BadgeKind>;

export function openFacts(site: Site): OpenFacts {
  return { hours: site.hours, closure: site.closure, hasPhone: site.phone !== null };
}

/** Open or not and what comes next at an instant (ms UTC), reckoned in Asia/Shanghai. */
export function openLineAt(facts: OpenFacts, now: number, context: OpenContext): OpenLine {
  const state = openStateAt(facts.hours, facts.closure, now, context.calendar);
  const badge = badgeOf[state.kind];
  if (!facts.hasPhone && state.kind === 'UNKNOWN') return { kind: state.kind, badge, words: context.noPhone.unknown };
  if (!facts.hasPhone && state.kind === 'UNCONFIRMED') {
    return { kind: state.kind, badge, words: context.noPhone.unconfirmed };
  }
  return { kind: state.kind, badge, words: describeState(state, now, context.language) };
}

/** Whether time alone can change the state: without hours, exceptions and closure it never does. */
export function isTimed({ hours, closure }: OpenFacts): boolean {
  return closure !== null || hours.exceptions.length > 0 || hours.mode === 'REGULAR' || hours.mode === 'ALWAYS';
}
