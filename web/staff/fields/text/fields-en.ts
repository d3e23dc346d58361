import type { FieldsText } from './fields-zh.ts';

export const fieldsEn: FieldsText = {
  none: 'Not registered',
  yes: 'Yes',
  no: 'No',
  unknown: 'Not registered',
  unit: (unit) => `in ${unit}`,
  add: 'Add',
  remove: (what) => `Remove ${what}`,
  item: (n) => `No. ${n}`,
  partialDate: 'Year, month or day, e.g. 2026, 2026-11 or 2026-11-20',
  phone: 'With area code, e.g. 0354-3112345; no private mobiles',
  uscc: '18 digits and capital letters',

  region: {
    levels: {
      PROVINCE: 'Province',
      CITY: 'City',
      COUNTY: 'County',
      TOWN: 'Town',
      VILLAGE: 'Village',
    },
    choose: 'Choose',
    upTo: (name) => `No further than ${name}`,
    code: 'Or type the region code',
    codeHint: '6, 9 or 12 digits, e.g. 140702',
    chosen: (name, code) => `${name} (${code})`,
  },

  record: {
    search: (what) => `Find: ${what}`,
    hint: 'Name, initials or id',
    found: (count) => (count === 0 ? 'Nothing found' : `${count} found, choose with the arrow keys`),
    searching: 'Searching…',
    failed: 'No answer. Try again once the network is back.',
    clear: (name) => `Clear ${name}`,
    chosen: (count) => `${count} chosen`,
  },

  names: { name: 'Name', reason: 'Kind', one: 'name' },
  strings: { placeholder: 'Type and press Enter', one: 'entry' },
  items: { item: 'Service item', hours: 'Done within (hours, optional)', one: 'service item' },
  parties: {
    role: 'Role (host, stop of the visit …)',
    stop: 'Place in the route (optional)',
    one: 'Party',
    found: 'Add a party or stop',
  },
  activities: { kind: 'Kind', on: 'Date', summary: 'What', amount: 'Amount (yuan, optional)', one: 'activity' },
  stops: {
    place: 'Stop',
    date: 'Date',
    from: 'From',
    to: 'To',
    point: 'Point',
    one: 'stop',
    sort: 'Sort by time',
    pointSet: 'Change the point',
    pointNone: 'Set the point',
    nextDay: 'An end before its start is on the next day',
  },
};
