import type { DuesText } from './dues-zh.ts';

export const duesEn: DuesText = {
  title: 'Dues',
  lead: 'Organisations register month by month how many members owed and paid. Here are totals only, no amounts and no persons. No document published dues.',
  signIn: 'Totals of dues need sign-in',
  signInWhy: 'They are for leaders and organisation departments with a grant. Signing in comes back to this page.',
  region: 'Choose a region first',
  regionWhy: 'Dues are totalled by region; parks are in the region they lie in.',
  notGranted: 'No grant for this region',
  own: 'Dues are shown within the regions granted.',
  failed: 'Dues could not be read',
  month: 'Month',
  running: (month) => `${month} (this month, not over)`,
  finding: (month, owed, paid, registered, all) =>
    `${month}: ${owed} owed, ${paid} paid; ${registered} of ${all} organisations registered`,
  owedOnly: (month, owed, rest, registered, all) =>
    `${month}: ${owed} owed, ${rest}; ${registered} of ${all} organisations registered`,
  fewUnpaid: 'fewer than 3 unpaid',
  fewPaid: 'fewer than 3 paid',
  restUntold: 'paid and unpaid not told',
  untold: (month, registered, all) =>
    `${month}: ${registered} of ${all} organisations registered; not told, because they are few or would follow from the totals above`,
  nothing: (month) => `${month}: not registered`,
  nothingWhy: (all) =>
    all === 0
      ? 'No running organisation is registered here.'
      : `None of the ${all} running organisations registered this month. Whoever looks after them does so in Site management.`,
  incomplete: (registered, all) =>
    `${all - registered} of ${all} have not registered: the numbers below are of those that have, not of all.`,
  whole: 'All organisations registered.',
  tables: { types: 'By kind of organisation', regions: 'By region below', parks: 'By park' },
  heads: { types: 'Kind', regions: 'Region', parks: 'Park' },
  rest: { types: '', regions: 'at this level', parks: 'in no public park' },
  registered: 'Registered',
  of: (registered, all) => `${registered} / ${all}`,
  owed: 'Owed',
  paid: 'Paid',
  unpaid: 'Unpaid',
  people: { owed: 'Members owing', paid: 'Members paid', unpaid: 'Members unpaid', registered: 'Registered / all' },
  notTold: 'not told',
  sentence: (said) => `${said}.`,
  ofNow: 'Dues are as they are registered now, whatever the day.',
  suppressed:
    'Fewer than 3 members reads <3; of fewer than 3 organisations, or what could be reckoned from other tables or totals, is not told. Where nobody registered it is not registered.',
  definition:
    'Members who owed and who paid dues for the month, as organisations registered; unpaid is the difference. Public, running organisations only, by their kind, region and park of today',
  denominator: 'Denominator: running organisations; numerator: those that registered the month',
  complete: 'Registered',
  source: 'Registered in Site management by whoever looks after the organisations; without samples; published nowhere',
  entered: 'Last registered',
  print: (month, table, where) => `Dues ${month} · ${table} · ${where}`,
};
