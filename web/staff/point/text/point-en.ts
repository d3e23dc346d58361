import type { PointText } from './point-zh.ts';

const metres = (count: number) => (count < 1000 ? `${Math.round(count)} m` : `${(count / 1000).toFixed(1)} km`);

export const pointEn: PointText = {
  title: 'Location',
  metres,

  paste: {
    label: 'Paste a coordinate or a map link',
    hint: 'Longitude before latitude; degrees and minutes, POINT and links of Amap, Baidu and Tencent will do',
    placeholder: '112.6808,37.7326',
    clear: 'Clear',
    read: (origin, lng, lat) => `${origin}: longitude ${lng}, latitude ${lat}`,
  },
  system: {
    legend: 'Where does this coordinate come from?',
    ask: 'What you pasted does not say: please choose. The wrong choice is hundreds of metres off.',
    told: 'Chosen by what you pasted; change it if it is wrong.',
  },

  now: {
    title: 'The location now',
    none: 'No location yet. Paste a coordinate or a link, or click on the map.',
    old: 'the old location',
    dms: 'Degrees, minutes, seconds (WGS84)',
    copy: (system) => `coordinate in ${system}`,
    entered: 'As entered',
    moved: (distance) => `Moved by ${distance}`,
    same: 'The same place as before',
    restore: 'Back to the old location',
    remove: 'Remove the location',
  },
  precision: {
    label: 'Precision',
    hint: 'Surveyed: someone was there; address matched: by house number; street: about the right part of the road',
  },
  source: { label: 'Source of the coordinate', hint: 'What it rests on, e.g. a visit, the Amap coordinate picker' },

  doubts: {
    title: 'Please check again',
    MOVED_FAR: (distance) => `Moved by ${distance}, more than 2 km.`,
    OUTSIDE_COUNTY: (area, where) => (where === '' ? `Not in ${area}.` : `Not in ${area}: this is ${where}.`),
    ON_ANOTHER_SITE: (name, distance) => `Almost on the same spot as “${name}” (${distance} away).`,
    WRONG_NEW: (distance, really) =>
      `The move (${distance}) is exactly the offset between two coordinate systems: the value is probably one of ${really}.`,
    WRONG_OLD: (distance, really) =>
      `The move (${distance}) is exactly the offset between two coordinate systems: the old location was probably a value of ${really} recorded wrongly, and the new one may be right.`,
    reread: (system) => `Read it as ${system}`,
    reason: 'Why it moves',
    reasonHint: 'A move over 2 km or into another county must be explained, e.g. moved to a new building',
    reasonMissing: 'Please say why it moves',
    none: 'Nothing doubtful was found.',
    looking: 'Looking around…',
    offline: 'The region and the sites nearby cannot be checked now; it is done when the network is back.',
    failed: 'The region and the sites nearby could not be checked; everything else works as usual.',
    where: (names) => `This is ${names}`,
  },

  device: {
    button: 'Use the position of this device (as a hint)',
    looking: 'Locating…',
    found: (accuracy) => `Position of this device, within about ±${accuracy}`,
    grades: {
      FINE: 'Good enough; still hold it against the map and the house number.',
      COARSE: 'Only roughly right. Go outdoors and try again.',
      USELESS: 'Too far off to be used as it is. Switch precise location on, go outdoors and try again.',
    },
    near: 'Recorded sites nearby, as this position has them:',
    nearItem: (name, distance) => `${name}, ${distance} away`,
    agrees: 'agrees with the record',
    nothingNear: 'No site within 1.5 km to compare with.',
    comparing: 'Comparing with sites nearby…',
    notCompared: 'Sites nearby cannot be compared now.',
    shifted: (system) =>
      `This device probably gave a coordinate in ${system} instead of GPS: it is off the record by exactly that offset. Do not use it as it is.`,
    take: 'Use this position',
    drop: 'Do not use',
    again: 'Locate again',
    faults: {
      denied:
        'The browser was not allowed to locate. Allow this site to use your location in the settings and press again.',
      unavailable:
        'This device has no position now. Switch location on and go outdoors; desktop computers mostly have none.',
      slow: 'No position after a long wait. Go outdoors and press again.',
      absent: 'This browser cannot locate. Use a phone, or a coordinate picker.',
      insecure:
        'This site was opened without https, so the browser does not locate. Use a coordinate picker, or ask for https.',
    },
  },

  map: {
    label: 'Move the location on the map',
    open: 'See and move it on the map',
    keys: 'Drag the handle below the point, or click on the map; keys: arrows move by 1 pixel, with Shift by 10, Enter keeps, Esc gives up.',
    readOnly: 'Location and sites nearby',
    fallback: 'It works without a map too: paste a coordinate or a link above.',
    placed: (coordinate) => `The location is at ${coordinate}`,
    givenUp: 'The move was given up',
    noStreets: ' This map has no streets: check with a coordinate picker.',
    source: 'Sites only, boundaries are not shown',
  },

  picker: {
    title: 'No coordinate? Use a coordinate picker',
    shortLink: 'A short link carries no coordinate. Get one like this:',
    steps: [
      'Open one of the pickers below and search for the address, or find the entrance on the map;',
      'click on it: the page shows the coordinate (longitude, latitude);',
      'copy the coordinate and paste it into the field above;',
      'say where it comes from: Amap and Tencent use GCJ-02, Baidu BD-09, Tianditu CGCS2000.',
    ],
    newTab: ' (opens a new tab)',
    links: {
      amap: 'Amap coordinate picker',
      baidu: 'Baidu coordinate picker',
      tencent: 'Tencent coordinate picker',
      tianditu: 'Tianditu',
    },
  },
};
