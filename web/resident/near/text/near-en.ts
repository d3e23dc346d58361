import type { NearText } from './near-zh.ts';

export const nearEn: NearText = {
  offer: 'Nearest to me',
  explainTitle: 'Sort by distance from you',
  explain:
    'This needs the position of this device. It stays on the device and is used for distances only; to look up what is near, an area of about 100 metres is sent, without saying who asks.',
  needsScript: 'Sorting by distance needs JavaScript. Without it you can choose a region or type the name of a place.',
  use: 'Use my position',
  notNow: 'Not now',
  asking: 'Finding your position…',
  allow: 'If your device asks, please allow it.',
  slow: 'Not found yet. You can wait a little longer, or look in another way.',
  cancel: 'Stop looking',
  reading: 'Looking for places near you…',
  again: 'Try again',

  refusedTitle: 'Your position is not used',
  refused: 'That is fine: the ways below find the same places. To sort by distance later, press “Use my position”.',
  blockedTitle: 'The browser does not let this site use the position',
  blocked: {
    wechat:
      'In WeChat: open the settings of your phone, choose WeChat → Location → While using, come back here and try again. Or press “…” at the top and open the page in a browser.',
    ios: 'Open Settings → Privacy & Security → Location Services, switch it on and allow your browser, then come back here and try again.',
    android:
      'Press the icon left of the address, then Permissions → Location → Allow. Location must be on in the phone too. Then try again.',
    desktop: 'Press the icon left of the address, set Location to Allow, then try again.',
  },
  unavailableTitle: 'The device could not find its position',
  unavailable: 'Check that Location is switched on, and try near a window or outdoors.',
  timeoutTitle: 'The position could not be found in time',
  absentTitle: 'This browser can not tell its position',
  absent: 'The ways below find the same places.',
  absentWechat: 'Press “…” at the top to open the page in a browser, or use one of the ways below.',
  insecureTitle: 'The position can not be used now',
  insecure: 'This address is not encrypted (https), so browsers refuse the position. The ways below work.',
  failedTitle: 'The places near you could not be read',
  failed: 'Check your connection and try again, or use one of the ways below.',

  ways: { label: 'Other ways', type: 'Type a place', region: 'Choose a region', map: 'Drag the map' },

  shown: (age, accuracy) => `Sorted by your position: ${age}, accurate to about ${accuracy}`,
  ages: {
    now: 'found just now',
    minutes: (minutes) => `found ${minutes} min ago`,
  },
  update: 'Update position',
  updating: 'Updating…',
  updateFailed: 'The position could not be updated; the list still uses the last one.',
  follow: 'Update while moving',
  forget: 'Stop using my position',
  forgotten: 'Your position is no longer used; the list is by region.',
  inexact: (accuracy) =>
    `Your position is accurate to about ${accuracy} only, so distances are rough. Choose a region, or drag the map to where you are.`,

  title: 'Places nearest to me',
  count: (count) => (count === 1 ? 'the nearest place' : `the ${count} nearest places`),
  arranged: (first, away) => `Sorted by distance from you. The nearest is ${first}, ${away}`,
  arrangedNoDistance: (count) =>
    `Sorted by distance from you: ${count} places, none with an exact position, so without distances`,
  rearranged: 'The list was sorted again for the present state',
  everywhere: (region) => `Not only ${region}: looked for around your position.`,
  onlyRegion: (region) => `Only ${region}`,
  far: (region, distance) =>
    `There is no registered place within 100 km of you. The nearest is in ${region}, about ${distance} in a straight line.`,
  farUnknown: 'There is no registered place within 100 km of you. The nearest ones are listed below.',
  lookedWithin: (distance) => `The filters are strict: only ${distance} around you was looked through.`,
  none: 'No place near you meets the filters',
  noneHelp: 'Remove some filters, or choose a region.',
  noneOpen: 'No place near you is known to be open now',
  noneOpenHelp: 'For many places no hours are registered. Look at all of them, and call before you go.',
  showAll: 'Remove the filters',
  more: 'For places farther away, choose a region.',

  impreciseTitle: 'Position not exact, without distance',
  impreciseNote:
    'For these only the park or county is known; they are sorted by the middle of it. Please call before you go.',

  straight: (distance) => `${distance} in a straight line`,
  walk: (minutes) => `about ${minutes} min on foot`,
  about: (distance) => `about ${distance}`,
  within: (distance) => `within ${distance}`,
  wholeKm: (km) => `${km}\u00a0km`,
  metres: (metres) => `${metres}\u00a0m`,
  assumption: 'Walking times assume 4 km/h and streets a third longer than the straight line; a rough guide only.',
};
