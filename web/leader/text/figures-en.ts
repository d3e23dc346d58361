import type { FiguresText } from './figures-zh.ts';

export const figuresEn: FiguresText = {
  dates: {
    change: 'Choose a date',
    now: 'Now',
    monthEnds: 'Month ends',
    frozen: 'final',
    recorded: 'Days with changes',
    other: 'Another date',
    show: 'Show this day',
    invalid: 'Give a date not later than today, such as 2026-10-31.',
    banner: (day) => `Data as of ${day}`,
    bannerNote:
      'Counts, map, lists, clusters and organisation trees are those at the end of this day, document figures appear at their own dates; a single opened record and the timetables of mobile positions are those of now.',
    back: 'Back to now',
  },
  charts: {
    choose: 'Chart',
    names: {
      children: 'Places below',
      trend: 'Month ends',
      types: 'Organisation types',
      levels: 'Position levels',
      rankings: 'Ranking of places below',
      ranks: 'National rank',
      ledger: 'Open ledger',
    },
    measure: 'Compared by',
    compare: 'What is compared',
    table: 'The same as a table',
    place: 'Region or park',
    part: 'Item',
    rest: 'Without level or type',
    count: 'number',
    percent: '%',
    rank: 'rank',
    subject: (what, unit) => `${what} (${unit})`,
    source: (minute, samples) =>
      `Source: registered records${samples ? '; hollow and dashed: samples, counted apart' : ''} | Data as of ${minute}`,
    finding: (what, found, unit) => {
      if (found.kind === 'NOTHING') return `${what}: nothing registered below`;
      if (found.kind === 'EQUAL') return `${what}: the same in all ${found.of} places, ${found.value}${unit}`;
      if (found.kind === 'TOGETHER') {
        const silent = found.silent > 0 ? `; ${found.silent} more have nothing registered` : '';
        return `${what}: ${found.of} places together ${found.percent}${unit} (${found.numerator}/${found.denominator})${silent}`;
      }
      const names = found.names.slice(0, 3).join(', ');
      const more = found.names.length > 3 ? ` and ${found.names.length - 3} more` : '';
      return `${what} highest in ${names}${more}: ${found.value}${unit}`;
    },
    notRanked: 'In the order of the regions, not ranked.',
    toRankings: 'See the ranking (signed in, with its rule and the share that is up to date)',
    more: (shown, all) => `${shown} of ${all} are drawn, those with records; the table has them all.`,
    nothingBelow: 'No regions or parks below',
    nothing: (what) => `${what}: nothing registered`,
    largest: (what, parts, count, all, percent, several) =>
      `${what}: ${all}, most of them ${parts}: ${count}, ${percent}%${several ? ' each' : ''}`,
    ranks: (first, last, of) =>
      `Rank ${first} to ${last}${of === null ? '' : ` of ${of}`}${last < first ? `, ${first - last} places up` : ''}`,
    trend: (what, from, before, to, now) =>
      from === to ? `${what}: registered since ${to}, ${now}` : `${what}: ${before} on ${from}, ${now} on ${to}`,
    trendSource:
      'Source: daily history of registered records, without samples; months that were frozen show the frozen figures. Solid: month end; hollow: this month so far.',
    basis: 'Basis',
    bases: { FROZEN: 'frozen', COMPUTED: 'not frozen', OPEN: 'this month so far' },
    ranksYears: 'the document does not say the years of earlier evaluations',
    nth: (n) => `No. ${n}`,
    sumEqual: (children, total) => `The places below make ${children}, equal to the total of ${total}`,
    sumRest: (children, rest, total) =>
      `The places below make ${children}; ${rest} more are registered at this level, ${total} in all`,
  },
  ledger: {
    settings: 'Organisations',
    members: 'Members',
    membersNone:
      'Organisations are registered here, members are not, and there is no count of members to add up; what documents published stands below. Numbers below 3 are never shown.',
    published: (count) => `${count} published figures of different scope and year, never added`,
    publishedNone: 'No document published members here',
  },
  cards: {
    behind: 'Definition and source',
    definition: 'definition',
    asOf: 'As of',
    source: 'Source',
    register: 'Records registered here by the parks, reviewed and public',
    numerator: 'Numerator',
    denominator: 'Denominator',
  },
  trees: {
    label: (name) => `${name}, tree diagram`,
    search: 'Find in the scheme',
    openAll: 'Open all',
    closeAll: 'Close all',
    noneMatching: 'No organisation matches',
    aboveUnknown: 'organisation above not registered',
    places: (count) => `${count} positions`,
    list: 'The same as a list',
  },
};
