import { hoursWords } from '#core/hours/hours-words.ts';
import type { SiteText } from './site-zh.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const dayOfYear = (date: string) => `${Number(date.slice(3))} ${MONTHS[Number(date.slice(0, 2)) - 1]}`;
const day = (date: string) => dayOfYear(date.slice(5));

export const siteEn: SiteText = {
  verified: (date) => `Last checked on site: ${date}`,
  neverVerified: 'Never checked on site',
  satisfaction: (percent, total) => `${percent}% satisfied (${total} ratings)`,

  hours: {
    ...hoursWords.en,
    caption: 'Seven days from today',
    day: 'Date',
    open: 'Opening hours',
    today: 'Today',
    date: day,
    yearsUnknown: (years) =>
      `The public holidays of ${years} are not announced yet, so opening then is not certain. This page will follow; please ask before you go.`,
    registered: (words) => `As registered: ${words}`,
    season: (from, to) => `${dayOfYear(from)} to ${dayOfYear(to)}`,
    restOfYear: 'Rest of the year',
    holidays: {
      CLOSED: 'Closed on public holidays, open on make-up working days.',
      AS_USUAL: 'Open as usual on public holidays.',
      BY_NOTICE: 'Hours on public holidays are announced separately.',
      UNSTATED: 'Opening on public holidays is not registered, please call first.',
    },
    always: 'Open 24 hours',
    closureNotice: (reason, from, to) =>
      `Temporarily closed from ${day(from)} ${to === null ? 'until further notice' : `to ${day(to)}`} (${reason})`,
    changes: 'Changes soon',
    change: (from, to) => (from === to ? day(from) : `${day(from)} to ${day(to)}`),
  },

  go: {
    navigate: 'Navigate with Amap',
    find: 'View in Amap',
    other: 'Other maps',
    apps: { AMAP: 'Amap', BAIDU: 'Baidu Maps', TENCENT: 'Tencent Maps', APPLE: 'Apple Maps', GOOGLE: 'Google Maps' },
    byName: 'These links search the map by name. Please compare the address before you set out.',
    byPoint: 'A link opens the map you choose and starts from where you are.',
    stop: 'Go to this stop',
    stopTo: (place) => `Go to “${place}” with Amap`,
  },

  pass: {
    title: 'Pass it on',
    share: 'Share',
    copy: 'Copy a message',
    textLabel: 'Name, address, hours, phone and link (long-press to select and copy)',
    show: 'Show the message',
    address: (words) => `Address: ${words}`,
    hours: (words) => `Opening hours: ${words}`,
    phone: (number) => `Phone: ${number}`,
    place: 'Region',
    coordinate: 'Coordinate',
    systems: { WGS84: 'Phone GPS, Tianditu (WGS84)', GCJ02: 'Amap, Tencent (GCJ-02)', BD09: 'Baidu (BD-09)' },
    copyCoordinate: 'Copy',
    copyCoordinateOf: (system) => `Copy coordinate: ${system}`,
    qr: 'QR code',
    qrAlt: (name) => `QR code of the page of ${name}`,
    qrHint: 'Scan it with a phone to open this page.',
    door: 'Print a sheet for the door',
    copied: 'Copied, paste it wherever you like',
    copiedCoordinate: 'Coordinate copied',
    refused: 'It could not be copied. The text is selected: long-press it and choose “Copy”.',
    wechat: 'In WeChat: tap “···” at the top right, then “Send to Chat”.',
  },

  photos: { title: 'Photos' },

  service: {
    counters: (windows) => (windows === 1 ? '1 counter' : `${windows} counters`),
    items: (items) => (items === 1 ? '1 service' : `${items} services`),
    bringUnknown: 'Where it is not said what to bring, please ask before you go.',
    elsewhere: 'Handled elsewhere',
    more: (count) => `${count} more`,
  },

  cluster: {
    title: 'Position cluster',
    formula: (formula) => `Arranged as “${formula}”`,
    level: { CENTER: 'Centre', FEATURED: 'Featured positions', ORDINARY: 'Ordinary positions' },
    here: '(this place)',
    notPublished: 'the number N was not published',
  },

  stops: {
    at: (place, to) => `At ${place} until ${to} (by timetable, not live)`,
    next: (place, when) => `Next stop ${place}, ${when} (by timetable, not live)`,
    when: (date, from, isToday) => (isToday ? from : `${day(date)} ${from}`),
    over: 'No stops registered, please call first',
    overNoPhone: 'No stops or phone registered',
    rule: 'By timetable, not live: where it is between two stops is not known.',
    today: 'Today',
    date: day,
    now: 'There now',
    past: 'Over',
  },

  door: {
    link: 'Sheet for the door',
    title: (name) => `Sheet for the door: ${name} | Service map`,
    print: 'Print (A4)',
    printHint: 'Use “Print” in the browser’s menu, paper A4.',
    back: 'Back to the page',
    hours: 'Opening hours',
    hoursUnknown: 'Opening hours not registered',
    phone: 'Office phone',
    address: 'Address',
    services: 'Services',
    scan: 'Scan me',
    scanHint: 'Open today? What can be done here? How to get here?',
    speak: 'Ratings and corrections too',
    printed: (date) => `As of ${date}`,
    organiser: (owner) => `Organiser: ${owner}`,
    hotline: 'Government hotline 12345',
  },

  withdrawn: {
    title: (name) => `${name} has been withdrawn`,
    pageTitle: (name) => `${name} has been withdrawn | Service map`,
    body: (region) => `This place (${region}) is no longer public on the service map. Please do not go there.`,
    bodyNoRegion: 'This place is no longer public on the service map. Please do not go there.',
    near: 'Places nearest to it',
    region: 'Places in the same region',
  },
};
