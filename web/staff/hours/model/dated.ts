import { isCalendarDate } from '#core/calendar-date.ts';
import { isWrong, spanFaults } from '#core/hours/hours-faults.ts';
import type { Closure } from '#core/hours/open-state.ts';
import type { DateException } from '#core/hours/opening-hours.ts';
import type { HoursText } from '../text/hours-zh.ts';

/** What holds from one day to another, both inclusive; `to` null = until further notice. */
export interface Dated {
  readonly from: string;
  readonly to: string | null;
}

export type FaultCode = keyof HoursText['list']['faults'];
/** Faults by field. */
export type DatedFaults = Readonly<Partial<Record<'from' | 'to' | 'reason' | 'spans', FaultCode>>>;

const MIN_REASON = 2;
const MAX_REASON = 100;

export function closureFaults({ from, to, reason }: Closure): DatedFaults {
  const length = Array.from(reason.trim()).length;
  return {
    ...dateFaults({ from, to }),
    ...(length < MIN_REASON ? { reason: 'noReason' } : {}),
    ...(length > MAX_REASON ? { reason: 'longReason' } : {}),
  };
}

export function dayFaults({ from, to, spans, reason }: DateException): DatedFaults {
  const empty = spans.length > 0 && spans.every((span) => span.from === '' && span.to === '');
  const wrong = spanFaults(spans).some(({ code }) => isWrong({ code, rule: null, span: null }));
  return {
    ...dateFaults({ from, to }),
    ...(empty ? { spans: 'noSpans' } : wrong ? { spans: 'spans' } : {}),
    ...(Array.from(reason ?? '').length > MAX_REASON ? { reason: 'longReason' } : {}),
  };
}

function dateFaults({ from, to }: Dated): DatedFaults {
  const noEnd = to !== null && !isCalendarDate(to);
  return {
    ...(isCalendarDate(from) ? {} : { from: 'noDate' }),
    ...(noEnd ? { to: 'noDate' } : to !== null && to < from ? { to: 'order' } : {}),
  };
}

export type When = 'now' | 'later' | 'over';

/** Whether something of these dates holds on a day, is to come or is over. */
export function whenOf({ from, to }: Dated, day: string): When {
  if (to !== null && to < day) return 'over';
  return from <= day ? 'now' : 'later';
}
