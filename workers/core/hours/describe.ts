import { daysBetween, isoWeekday } from '../calendar-date.ts';
import { shanghaiDate, shanghaiMinutes } from '../time.ts';
import type { OpenState } from './open-state.ts';
import { clockText } from './span.ts';

type Language = 'zh' | 'en';

/** Texts that a state is put together from; one object a language so that neither can miss one. */
interface Words {
  readonly open: string;
  readonly always: string;
  readonly noonBreak: string;
  readonly pause: string;
  readonly notYet: string;
  readonly ended: string;
  readonly notToday: (because: string | null) => string;
  readonly nextUnknown: string;
  readonly unconfirmed: string;
  readonly unknown: string;
  readonly callFirst: string;
  readonly closure: (reason: string, until: string | null) => string;
  readonly ends: (when: string) => string;
  readonly opens: (when: string) => string;
  readonly tomorrow: string;
  readonly nextDay: string;
  readonly weekdays: readonly string[];
  readonly date: (date: string) => string;
}

const zh: Words = {
  open: '开放中',
  always: '全天开放',
  noonBreak: '午间休息',
  pause: '休息中',
  notYet: '未到开放时间',
  ended: '今天已结束',
  notToday: (because) => (because === null ? '今天不开' : `今天不开（${because}）`),
  nextUnknown: '下次开放时间未确认',
  unconfirmed: '开放时间未确认，请先致电',
  unknown: '开放时间未登记，请先致电',
  callFirst: '须预约，请先致电',
  closure: (reason, until) => `暂停开放（${reason}，${until === null ? '恢复时间未定' : `至 ${until}`}）`,
  ends: (when) => `${when} 结束`,
  opens: (when) => `${when} 开`,
  tomorrow: '明天',
  nextDay: '次日',
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  date: (date) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`,
};

const en: Words = {
  open: 'Open',
  always: 'Open 24 hours',
  noonBreak: 'Lunch break',
  pause: 'On a break',
  notYet: 'Not open yet',
  ended: 'Closed for today',
  notToday: (because) => (because === null ? 'Closed today' : `Closed today (${because})`),
  nextUnknown: 'next opening not confirmed',
  unconfirmed: 'Hours not confirmed, please call first',
  unknown: 'Hours not registered, please call first',
  callFirst: 'By appointment, please call first',
  closure: (reason, until) =>
    `Temporarily closed (${reason}, ${until === null ? 'until further notice' : `to ${until}`})`,
  ends: (when) => `until ${when}`,
  opens: (when) => `opens ${when}`,
  tomorrow: 'tomorrow',
  nextDay: 'next day',
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  date: (date) => date,
};

const words: Readonly<Record<Language, Words>> = { zh, en };

/** A state in one short line: 开放中 · 17:30 结束 / 午间休息 · 14:00 开 / 今天不开 · 周一 9:00 开. */
export function describeState(state: OpenState, now: number, language: Language = 'zh'): string {
  const w = words[language];
  switch (state.kind) {
    case 'OPEN':
      return state.until === null ? w.always : `${w.open} · ${w.ends(endText(state.until, now, w))}`;
    case 'BREAK':
      return `${breakWord(state.opensAt, w)} · ${w.opens(clockText(shanghaiMinutes(state.opensAt)))}`;
    case 'CLOSED': {
      const next = state.opensAt === null ? w.nextUnknown : w.opens(momentText(state.opensAt, now, w));
      return `${closedWord(state, w)} · ${next}`;
    }
    case 'UNCONFIRMED':
      return w.unconfirmed;
    case 'CLOSURE':
      return w.closure(state.reason, state.to === null ? null : w.date(state.to));
    case 'CALL_FIRST':
      return w.callFirst;
    case 'UNKNOWN':
      return w.unknown;
  }
}

function closedWord(state: Extract<OpenState, { kind: 'CLOSED' }>, w: Words): string {
  if (state.today === 'NONE') return w.notToday(state.because);
  return state.today === 'BEFORE' ? w.notYet : w.ended;
}

/** A break that ends between noon and half past three is the noon rest that everybody knows. */
function breakWord(opensAt: number, w: Words): string {
  const minutes = shanghaiMinutes(opensAt);
  return minutes >= 12 * 60 && minutes <= 15 * 60 + 30 ? w.noonBreak : w.pause;
}

/** `17:30`, `24:00` for midnight tonight, `次日 2:00`, `周一 9:00` where the opening lasts for days. */
function endText(until: number, now: number, w: Words): string {
  const days = daysBetween(shanghaiDate(now), shanghaiDate(until));
  const minutes = shanghaiMinutes(until);
  if (days === 0) return clockText(minutes);
  if (days === 1) return minutes === 0 ? '24:00' : `${w.nextDay} ${clockText(minutes)}`;
  return momentText(until, now, w);
}

/** When within a week the weekday says it; later, the date does. */
function momentText(instant: number, now: number, w: Words): string {
  const date = shanghaiDate(instant);
  const days = daysBetween(shanghaiDate(now), date);
  const clock = clockText(shanghaiMinutes(instant));
  if (days === 0) return clock;
  if (days === 1) return `${w.tomorrow} ${clock}`;
  return `${days < 7 ? (w.weekdays[isoWeekday(date) - 1] ?? '') : w.date(date)} ${clock}`;
}
