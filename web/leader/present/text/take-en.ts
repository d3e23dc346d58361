import type { TakeText } from './take-zh.ts';

export const takeEn: TakeText = {
  title: 'Take away',
  copyLink: 'Copy a permanent link',
  copyLinkNote: 'With place, layers, day and extent of the map',
  copied: 'Link copied',
  notCopied: 'The browser refused; copy it from the address bar.',
  print: 'Print, PDF and picture of the map',
  exportList: 'Export a list (Excel, CSV)',
  supervision: 'Export the list to follow up',
  views: 'Saved views and inspection routes',
  present: 'Present',
};
