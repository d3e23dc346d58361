/** A stop's times as they are typed: a day and two clocks in Asia/Shanghai. What is not complete is kept as it is typed. */
export type StopTimes = { readonly date: string; readonly from: string; readonly to: string };

type Instants = { readonly startsAt: string; readonly endsAt: string };

const INSTANT = /^(.*)T(.*):00\+08:00$/;
const DAY_MS = 86_400_000;

export function timesOf({ startsAt, endsAt }: Instants): StopTimes {
  const [, date = '', from = ''] = INSTANT.exec(startsAt) ?? [];
  const [, , to = ''] = INSTANT.exec(endsAt) ?? [];
  return { date, from, to };
}

/** Instants of the times; an end that is not after its start lies on the day after. */
export function instantsOf({ date, from, to }: StopTimes): Instants {
  const endDate = to !== '' && to <= from ? dayAfter(date) : date;
  return { startsAt: `${date}T${from}:00+08:00`, endsAt: `${endDate}T${to}:00+08:00` };
}

function dayAfter(date: string): string {
  const start = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(start) ? date : new Date(start + DAY_MS).toISOString().slice(0, 10);
}
