import type { Component } from 'solid-js';
import type { ActionName } from '#core/access/actions.ts';
import type { IconName } from '#ui/icon-paths.ts';
import type { ConsolePage } from '../page-names.ts';

/** Parts of the navigation, in their order. The 台账 stand between the first and the second. */
export const navGroups = ['work', 'review', 'exchange', 'manage'] as const;
export type NavGroup = (typeof navGroups)[number];

/** A page of its own: its words are `text.pages[page]` (title) and `text.frame.short[page]` (navigation). */
export type PageEntry = {
  readonly page: ConsolePage;
  readonly group: NavGroup;
  readonly icon: IconName;
  /** Whoever may do one of these sees it; the API decides again at each call. */
  readonly needs: readonly ActionName[];
  /** Fetched when the page is opened for the first time. */
  readonly load: () => Promise<Component>;
};

/** The pages of the console besides the 台账, in the order of the navigation. A page joins by a line here. */
export const pageRegistry: readonly PageEntry[] = [
  {
    page: 'inbox',
    group: 'work',
    icon: 'inbox',
    needs: ['record.edit', 'change.submit', 'change.approve', 'record.verify'],
    load: async () => (await import('../flow/inbox/InboxPage.tsx')).InboxPage,
  },
  {
    page: 'verification',
    group: 'work',
    icon: 'pin',
    needs: ['record.verify'],
    load: async () => (await import('../flow/verification/VerificationPage.tsx')).VerificationPage,
  },
  {
    page: 'drafts',
    group: 'work',
    icon: 'draft',
    needs: ['record.edit', 'change.submit', 'change.approve', 'record.verify'],
    load: async () => (await import('../drafts/DraftsPage.tsx')).DraftsPage,
  },
  {
    page: 'changes',
    group: 'review',
    icon: 'check',
    needs: ['change.approve', 'change.submit', 'record.edit'],
    load: async () => (await import('../flow/changes/ChangesPage.tsx')).ChangesPage,
  },
  {
    page: 'corrections',
    group: 'review',
    icon: 'locate',
    needs: ['record.edit'],
    load: async () => (await import('../flow/corrections/CorrectionsPage.tsx')).CorrectionsPage,
  },
  {
    page: 'ratings',
    group: 'review',
    icon: 'flag',
    needs: ['rating.handle', 'rating.recheck'],
    load: async () => (await import('../flow/ratings/RatingsPage.tsx')).RatingsPage,
  },
  {
    page: 'figures',
    group: 'review',
    icon: 'list',
    needs: ['change.submit', 'change.approve'],
    load: async () => (await import('../flow/figures/FiguresPage.tsx')).FiguresPage,
  },
  {
    page: 'month-ends',
    group: 'manage',
    icon: 'archive',
    needs: ['figures.freeze'],
    load: async () => (await import('../month-ends/MonthEndsPage.tsx')).MonthEndsPage,
  },
  {
    page: 'calendar',
    group: 'manage',
    icon: 'calendar',
    needs: ['calendar.edit'],
    load: async () => (await import('../calendar/CalendarPage.tsx')).CalendarPage,
  },
  {
    page: 'import',
    group: 'exchange',
    icon: 'upload',
    needs: ['change.submit', 'change.approve'],
    load: async () => (await import('../import/ImportPage.tsx')).ImportPage,
  },
  {
    page: 'dues',
    group: 'exchange',
    icon: 'list',
    needs: ['dues.enter'],
    load: async () => (await import('../dues/DuesPage.tsx')).DuesPage,
  },
  {
    page: 'accounts',
    group: 'manage',
    icon: 'user',
    needs: ['account.manage'],
    load: async () => (await import('../account/AccountsPage.tsx')).AccountsPage,
  },
  {
    page: 'export',
    group: 'exchange',
    icon: 'download',
    needs: ['record.read'],
    load: async () => (await import('../export/ExportPage.tsx')).ExportPage,
  },
  {
    page: 'displays',
    group: 'manage',
    icon: 'expand',
    needs: ['display.manage'],
    load: async () => (await import('../displays/DisplaysPage.tsx')).DisplaysPage,
  },
  {
    page: 'backup',
    group: 'manage',
    icon: 'download',
    needs: ['backup.manage'],
    load: async () => (await import('../backup/BackupPage.tsx')).BackupPage,
  },
  {
    page: 'audit',
    group: 'manage',
    icon: 'shield',
    needs: ['audit.read'],
    load: async () => (await import('../account/AuditPage.tsx')).AuditPage,
  },
];
