import type { FrameText } from './frame-zh.ts';

export const frameEn: FrameText = {
  nav: 'Site management',
  records: 'Records',
  more: 'More',
  groups: { work: 'My work', review: 'Approval', exchange: 'Import and export', manage: 'Administration' },
  short: {
    inbox: 'To do',
    drafts: 'Drafts',
    verification: 'Verify',
    corrections: 'Reports',
    ratings: 'Ratings',
    changes: 'Approve',
    figures: 'Figures',
    import: 'Import',
    export: 'Export',
    calendar: 'Holidays',
    'month-ends': 'Month ends',
    dues: 'Dues',
    displays: 'Displays',
    backup: 'Backup',
    accounts: 'Accounts',
    audit: 'Audit',
  },
  waiting: (count: number) => `, ${count} waiting for you`,
  loading: 'Opening…',
  pageFailed: 'This page did not open',
  pageFailedWhat:
    'Try again once the network is back. After an update of the portal, reload the page: what you typed is kept as a draft.',

  keys: {
    title: 'Keyboard shortcuts',
    open: 'Show the shortcuts',
    single: 'Use shortcuts of a single key',
    singleNote: 'Without them only those with Ctrl work. Single keys never work while you type.',
    general: 'Everywhere',
    page: 'On this page',
    go: 'Go to',
    after: 'then',
    help: 'Open this sheet',
  },
};
