/** Words for the hours of a day as residents read them; staff see the same ones before they save. */
export interface HoursWords {
  readonly comma: string;
  readonly weekdays: readonly string[];
  readonly weekdayRange: (first: string, last: string) => string;
  readonly span: (from: string, to: string) => string;
  readonly nextDay: string;
  readonly allDay: string;
  readonly closed: string;
  readonly unconfirmed: string;
  readonly unconfirmedNoPhone: string;
  readonly callFirst: string;
  readonly callFirstNoPhone: string;
  readonly closure: string;
  readonly unknown: string;
  readonly makeUp: string;
  readonly yearUnknown: string;
}

const zh: HoursWords = {
  comma: '、',
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  weekdayRange: (first, last) => `${first}至${last}`,
  span: (from, to) => `${from}–${to}`,
  nextDay: '次日 ',
  allDay: '全天',
  closed: '不开',
  unconfirmed: '未确认，请先致电',
  unconfirmedNoPhone: '未确认',
  callFirst: '须预约，请先致电',
  callFirstNoPhone: '须预约',
  closure: '暂停开放',
  unknown: '未登记',
  makeUp: '调休上班日',
  yearUnknown: '放假安排未公布',
};

const en: HoursWords = {
  comma: ', ',
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  weekdayRange: (first, last) => `${first}–${last}`,
  span: (from, to) => `${from}–${to}`,
  nextDay: 'next day ',
  allDay: 'All day',
  closed: 'Closed',
  unconfirmed: 'Not confirmed, please call first',
  unconfirmedNoPhone: 'Not confirmed',
  callFirst: 'By appointment, please call first',
  callFirstNoPhone: 'By appointment',
  closure: 'Temporarily closed',
  unknown: 'Not registered',
  makeUp: 'Make-up working day',
  yearUnknown: 'holidays not announced',
};

export const hoursWords: Readonly<Record<'zh' | 'en', HoursWords>> = { zh, en };
