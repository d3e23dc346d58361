import { mapToolsEn } from '../map/text/map-en.ts';
import { nearEn } from '../near/text/near-en.ts';
import { everyoneEn } from './everyone-en.ts';
import { findEn } from './find-en.ts';
import { siteEn } from './site-en.ts';
import { voiceEn } from './voice-en.ts';
import type { Text } from './zh.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const places = (count: number) => (count === 1 ? '1 place' : `${count} places`);

export const en: Text = {
  everyone: everyoneEn,
  title: 'Service map',
  siteTitle: (name) => `${name} | Service map`,
  homeTitle: (region) =>
    region === null ? 'Service map: Party–mass service centres' : `Service centres in ${region} | Service map`,
  searchTitle: (query) => `Search for “${query}” | Service map`,
  homeDescription: (region) =>
    `Party–mass service centres, convenience service centres and stations in ${region ?? 'the registered regions'}: where they are, what they do, when they are open.`,
  siteDescription: (kind, region) => `${kind} in ${region}. Address, opening hours, services and facilities.`,

  heading: (region) => region ?? 'Find a service centre',
  place: 'Region',
  allRegions: 'All regions',
  chooseRegion: 'Change region',
  regionCount: (count) => `${count}`,
  regionsEmpty: 'Regions without a registered place',
  noSuchRegion: 'There is no such region; these are the places of all regions.',

  near: nearEn,

  search: {
    label: 'Search places',
    hint: 'Place, task, facility',
    submit: 'Search',
    clear: 'Clear search',
    places: 'Did you mean this?',
  },
  purpose: { counter: 'Service counter', room: 'Activity rooms' },
  view: { map: 'Show map', list: 'Hide map', skipMap: 'Skip the map' },

  find: findEn,

  list: 'Places',
  count: (count, more) => (more ? `First ${places(count)}` : places(count)),
  countFound: (count, more) => (more ? `First ${places(count)} found` : `${places(count)} found`),
  asOf: (date, time) => `as of ${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${time} (Beijing time)`,
  more: 'Show more',
  first: 'Back to the first page',
  none: 'No registered place here yet',
  nonePurpose: 'No place of this kind is registered here',
  noneSearch: (query) => `Nothing found for “${query}”`,
  noneHelp: 'Choose another region, or look at the wider one.',
  nonePurposeHelp:
    'For some places it is not registered whether they have counters: look at all of them and call first.',
  noneSearchHelp: 'Try fewer characters, only the place name, or another region.',
  wider: (region) => `Places in ${region}`,
  everything: 'All places',

  counter: 'Has service counters',
  room: 'Activity rooms',
  hoursNoPhone: {
    unknown: 'No hours or phone registered',
    unconfirmed: 'Hours today not confirmed, no phone registered',
  },
  call: 'Call',
  // begins with what is seen: who speaks to the phone says that
  callTo: (name, phone) => `Call ${phone}: ${name}`,

  samples: {
    show: 'Show samples',
    hide: 'Hide samples',
    title: 'Samples (not real places)',
    explain: 'These records were generated for demonstration. Names and positions are samples: do not go there.',
    none: 'No sample record in this region.',
    stops: 'Sample stops (not a real timetable)',
    showStops: 'Show sample stops',
    explainStops:
      'Route and times were not published; these were generated for demonstration. Do not wait for the bus.',
  },

  barrier: { wheelchair: 'Wheelchair access', toilet: 'Accessible toilet', lift: 'Lift' },
  facilities: 'Facilities',
  functions: 'What you can do here',
  services: 'Services',
  bring: 'Bring',
  promise: (hours) => `done within ${hours} h`,
  hours: 'Opening hours',
  address: 'Address',
  floor: 'Floor',
  building: 'Building',
  entrance: 'Entrance',
  landmark: 'Landmark',
  phone: 'Office phone',
  responsible: 'Responsible unit',
  organisation: 'Party organisation',
  park: 'Park',
  cluster: 'Position cluster',
  source: 'Source',
  verified: 'Last checked',
  neverVerified: 'Never checked on site',
  verifiedOn: (date) => `Checked on site on ${date}`,
  updated: 'Last edited',
  timetable: 'Stops',
  noTimetable: 'No stops or times registered.',
  stop: (from, to) => `${from} to ${to}`,
  serves: 'For',
  area: 'Area',
  areaUnit: (m2) => `${m2} m²`,
  record: 'What is registered',
  go: 'Getting there',
  position: 'Position',
  schematicNote:
    'The position is only known to the park or county and cannot be used to navigate. Search the name in a map app and call before you go.',
  schematicNoPhoneNote:
    'The position is only known to the park or county and cannot be used to navigate. Search the name in a map app and ask locally before you go.',
  noPointNote: 'No position is registered yet, so it is not on the map.',
  sampleNote: 'This is a sample record, not a real place. Do not go there.',
  openMap: 'Show on the map',
  others: { NEAR: 'Places nearby', PARK: 'Places in the same park', REGION: 'Places in the same region' },
  back: (region) => `All places in ${region}`,
  distance: { metres: (m) => `${m}\u00a0m`, km: (km) => `${km}\u00a0km` },
  fromCentre: (region, direction, distance) =>
    `${direction} of the centre of ${region}, about ${distance} in a straight line`,
  directions: ['North', 'North-east', 'East', 'South-east', 'South', 'South-west', 'West', 'North-west'],
  comma: ', ',
  colon: ': ',
  semicolon: '; ',
  inBrackets: (words) => ` (${words})`,

  site: siteEn,

  mapTools: mapToolsEn,
  map: {
    label: 'Map of places',
    loading: 'Loading the map…',
    failed: 'The map could not be loaded. Please use the list, or reload when you are online again.',
    noWebGl: 'This device cannot draw the map. The list has the same content.',
    contextLost: 'The map has paused and is being restored; the list is not affected.',
    noScript: 'The map needs JavaScript. The list has the same content.',
    source: 'Tianditu, National Platform for Common Geospatial Information Services, 2024-05',
    noBoundaries: 'No administrative boundaries drawn',
    chosen: 'Place chosen on the map',
    close: 'Close',
  },
  voice: voiceEn,
  missing: {
    title: 'No such page',
    body: 'The address may be wrong, or this place has been withdrawn. Search by name below, or go back to the service map.',
    home: 'Back to the service map',
  },
  failed: {
    title: 'This page cannot be shown right now',
    body: 'The service is recovering, please try again in a moment. For urgent matters call the government hotline 12345.',
    again: 'Try again',
  },
  siteMap: {
    title: 'Site map',
    entries: 'Three entries',
    resident: 'Service map: find service centres and stations',
    leader: 'Party-building map: parks, positions, pairings and figures of a region',
    staff: 'Position management: park staff keep positions true',
    regions: 'Places by region',
    sites: 'All places',
    developer: 'Open API',
    docs: 'API documentation',
  },
};
