import type { layersZh } from './layers-zh.ts';

export const layersEn: typeof layersZh = {
  parts: {
    choose: 'Show only',
    all: (count) => `All ${count}`,
    option: (name, count) => `${name}: ${count}`,
    demonstration: 'Demonstration parks',
    honoured: 'With honours',
    outer: 'Parks of their own',
    inner: 'Inside another park',
    unpaired: 'Not paired yet',
    quiet: 'No activity in 90 days',
    unplaced: 'Place not registered',
    instructorsKnown: 'Instructors registered',
    instructorsUnknown: 'Instructors not registered',
    stationedKnown: 'Stationed staff registered',
    stationedUnknown: 'Stationed staff not registered',
  },
  pairingFilters: {
    title: 'Filter pairings',
    kind: 'Kind of pairing',
    allKinds: 'All kinds',
    state: 'State of pairing',
    campaign: 'Campaign',
    allCampaigns: 'Any campaign',
    noCampaigns: 'No pairing here names a campaign.',
  },
  pairingLegend: {
    numbers: 'Numbers on lines and in rings: pairings',
    single: 'Thin line: no activity in 90 days; thick line: activity within 90 days.',
    bundle:
      'Number on a line: pairings between two places, the wider the more; number in a ring: pairings within a place. Come nearer to see each line.',
  },
  coverage: {
    share: 'Colour by',
    thresholds: 'Steps of coverage (%)',
    noData: 'Not registered',
    value: (percent, numerator, denominator) => `${percent}% (${numerator}/${denominator})`,
    list: (count) => `${count} regions below`,
    none: 'There are no regions below to colour.',
    noShapes: 'Towns have no outlines: figures are listed, nothing is coloured.',
  },
  verify: 'Signs of verification: ✓ verified, ? not verified, ◷ review due, ! overdue',
  organisationLegend:
    'Large pentagon: committees and general branches; small pentagon: branches and groups. Near the ground the first letter of the setting stands beside it.',
};
