import type { InternalText } from './internal-zh.ts';

export const internalEn: InternalText = {
  signIn: 'Sign in',
  signedIn: (name) => `Signed in: ${name}`,
  title: 'Internal figures',
  who: 'Seen by those with a grant only',
  regions: 'My regions',
  failed: 'The internal figures could not be read',
  oldest: (day) => `the oldest since ${day}`,
  late: (count) => `${count} overdue`,
  unlisted:
    'Changes, corrections, reports and ratings are listed for those who deal with them; here they are counted only.',
  rule: (reviews, deadlines) => `Positions: ${reviews}. All else: ${deadlines}.`,
  by: 'Rank by',
  rank: 'Place',
  ruleLabel: 'Rule',
  ranked: (what, first, high, last, low) =>
    first === last ? `${what}: ${first} ${high}%` : `${what}: highest in ${first} ${high}%, lowest in ${last} ${low}%`,
  nothingRanked: (what, some) =>
    some ? `${what}: all samples are too small to be ranked` : `${what}: nothing is registered to be ranked`,
  source: (minute) => `Source: registered records, without samples | as of ${minute}`,
  leftOut: (count) => `${count} with too small a sample to be ranked`,
  rankingsSignIn: 'Rankings need sign-in',
  rankingsWhy: 'They are for leaders and organisation departments with a grant. Signing in comes back to this page.',
  rankingsRegion: 'Choose a region first',
  notGranted: 'No grant for this region',
  rankingsOwn: 'Rankings are shown by region, within the regions granted.',
  ranks: 'What is ranked',
  unregistered: (count, what) => `${count} without anything registered for ${what}`,
  ledger: (count) => `${count} running Party organisations, by setting and by members registered`,
  settings: 'By setting',
  setting: 'Setting',
  members: 'By members registered',
  band: 'Members',
  organisations: 'Organisations',
  bands: {
    UNDER_3: 'below 3',
    '3_TO_49': '3 to 49',
    '50_TO_99': '50 to 99',
    '100_AND_MORE': '100 and more',
  },
  suppressed:
    'Fewer than 3 reads <3; what could be reckoned from the total reads —. Members are registered as a range, never as a number.',
};
