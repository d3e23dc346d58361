import { accountEn } from '../account/text/account-en.ts';
import { backupEn } from '../backup/text/backup-en.ts';
import { calendarEn } from '../calendar/text/calendar-en.ts';
import { displaysEn } from '../displays/text/displays-en.ts';
import { draftsEn } from '../drafts/text/drafts-en.ts';
import { exportEn } from '../export/text/export-en.ts';
import { fieldsEn } from '../fields/text/fields-en.ts';
import { flowEn } from '../flow/text/flow-en.ts';
import { formEn } from '../form/text/form-en.ts';
import { frameEn } from '../frame/text/frame-en.ts';
import { hoursEn } from '../hours/text/hours-en.ts';
import { importEn } from '../import/text/import-en.ts';
import { monthEndsEn } from '../month-ends/text/month-ends-en.ts';
import { photosEn } from '../photos/text/photos-en.ts';
import { pointEn } from '../point/text/point-en.ts';
import { recordEn } from '../record-page/text/record-en.ts';
import { recordsEn } from '../records/text/records-en.ts';
import { shapesEn } from '../shapes/text/shapes-en.ts';
import type { StaffText } from './zh.ts';

export const en: StaffText = {
  title: 'Site management',
  pageTitle: (page) => `${page} | Site management`,
  pages: {
    sites: 'Sites',
    parks: 'Parks',
    inbox: 'To do',
    drafts: 'Drafts',
    verification: 'Verification in the field',
    corrections: 'Reported errors',
    ratings: 'Bad ratings',
    changes: 'Approval',
    figures: 'Published figures',
    import: 'Import',
    export: 'Export',
    calendar: 'Holidays',
    'month-ends': 'Month ends',
    dues: 'Dues',
    displays: 'Displays',
    backup: 'Backup and restore',
    'sign-in': 'Sign in',
    invitation: 'Open your account',
    'record-link': 'One-time link',
    account: 'My account',
    accounts: 'Accounts and grants',
    audit: 'Audit log',
    missing: 'No such page',
  },
  rail: 'List and filters',
  switchPage: 'Switch records',
  stage: { label: 'Show', both: 'Both', table: 'Table', map: 'Map' },
  readOnly: 'Not signed in: read only.',
  readOnlyRole: 'Your role may read, not change.',

  filters: 'Filters',
  filterCount: (count) => (count === 0 ? 'Filters' : `Filters (${count})`),
  clear: 'Clear filters',
  region: {
    legend: 'Region',
    province: { label: 'Province', all: 'All provinces' },
    city: { label: 'City', all: 'All cities' },
    county: { label: 'County', all: 'All counties' },
  },
  park: 'Park',
  chosenPark: 'The park named in the link',
  loading: 'Loading…',
  all: 'All',
  kind: 'Kind',
  level: 'Level',
  verify: 'Verification',
  parkType: 'Kind of park',
  search: 'Search names',
  searchHint: 'Name or pinyin initials',
  samples: 'Show sample records',
  withSamples: 'Includes sample data',
  samplesUnverified: 'Samples are verified by nobody: a list by verification holds none of them.',

  caption: { sites: 'Sites', parks: 'Parks' },
  shown: (count, complete) => (complete ? `${count} records` : `First ${count} records`),
  asOf: (minute) => `As of ${minute}, Beijing time`,
  order: {
    own: (column) => `By ${column.toLowerCase()}; equal ones by name and id`,
    registered: (column) => `By ${column.toLowerCase()}; equal ones as they were registered`,
  },
  more: 'List more',
  none: 'No record matches',
  noneDetail: 'Use fewer filters, or search for another word.',
  noneDetailSamples: 'Use fewer filters, or switch on sample records to see what they look like.',

  columns: {
    name: 'Name',
    kind: 'Kind',
    level: 'Level',
    region: 'Region',
    park: 'Park',
    precision: 'Precision',
    verify: 'Verified',
    phone: 'Office phone',
    updated: 'Last edited',
    type: 'Kind',
    parent: 'Parent park',
    sites: 'Sites',
  },
  siteCount: (registered, illustrative) =>
    illustrative === 0 ? `${registered}` : `${registered} (${illustrative} samples)`,

  details: 'Record',
  fields: {
    aliases: 'Also called',
    address: 'Address',
    building: 'Building',
    floor: 'Floor',
    entrance: 'Entrance',
    landmark: 'Landmark',
    hours: 'Opening hours',
    phone: 'Office phone',
    responsibleUnit: 'Responsible unit',
    responsiblePost: 'Responsible post',
    functions: 'Functions',
    facilities: 'Facilities',
    services: 'Services',
    organisation: 'Party organisation',
    cluster: 'Site cluster',
    standard: 'Five-plus-one standard',
    verified: 'Last verified',
    nextReview: 'Next due',
    source: 'Source',
    code: 'Statistical code',
    industries: 'Leading industries',
    honours: 'Honours',
    children: 'Sub-parks',
    termNote: 'On the name',
    point: 'Coordinates',
  },
  standard: { true: 'Up to standard', false: 'Below standard' },
  neverVerified: 'Never verified',
  pointNote: 'Longitude first. Public, rounded coordinates; the values as entered can be seen after signing in.',
  pointSchematic: 'Longitude first. A schematic point: it only says which park or county, never use it to navigate.',
  copy: {
    copy: 'Copy',
    coordinates: (system) => ` ${system} coordinates`,
    done: 'Copied',
    failed: 'Not copied: select and press Ctrl+C',
  },
  sitesOfPark: 'List the sites of this park',
  openPublic: 'View on the service map',

  mapLabel: 'Map of parks and sites',
  pointsOnly: 'Points only, no boundaries',

  advice: {
    offline:
      'The service may be under maintenance. It is tried again when the network is back; you can also retry later.',
    missing: 'It may have been withdrawn. Close it and choose another from the list.',
    refused: 'Check the filters, or clear them and choose anew.',
  },

  missing: { title: 'There is no such page', detail: 'The address may be mistyped, or the page has moved.' },

  account: accountEn,
  displays: displaysEn,
  drafts: draftsEn,
  frame: frameEn,
  hours: hoursEn,
  photos: photosEn,
  calendar: calendarEn,
  monthEnds: monthEndsEn,
  backup: backupEn,
  export: exportEn,
  records: recordsEn,
  controls: fieldsEn,
  flow: flowEn,
  form: formEn,
  record: recordEn,
  shapes: shapesEn,
  point: pointEn,
  import: importEn,

  marks: { colon: ': ', comma: ', ', list: ', ', semicolon: '; ', open: ' (', close: ')' },
};
