import type { Me } from '#core/schemas/access.ts';
import type { IconName } from '#ui/icon-paths.ts';
import { canDo } from '../model/rights.ts';
import { type ConsolePage, type KindPage, kindPages, type PageName } from '../page-names.ts';
import { type NavGroup, navGroups, pageRegistry } from '../pages/page-registry.ts';

export type NavItem = { readonly page: ConsolePage; readonly icon: IconName };
export type NavSection = { readonly group: NavGroup; readonly items: readonly NavItem[] };

/** The pages that somebody's roles open, in the order of the navigation; groups without any are left out. */
export function navSections(me: Me | undefined): NavSection[] {
  return navGroups
    .map((group) => ({
      group,
      items: pageRegistry
        .filter((entry) => entry.group === group && entry.needs.some((action) => canDo(me, action)))
        .map(({ page, icon }) => ({ page, icon })),
    }))
    .filter(({ items }) => items.length > 0);
}

/** Whether the page may be opened: it is there, and one of the caller's roles is for it. */
export function isOpen(me: Me | undefined, page: PageName): boolean {
  return navSections(me).some(({ items }) => items.some((item) => item.page === page));
}

/** The 台账 that somebody may read: all with a role for it, what is public otherwise. */
export function openKinds(me: Me | undefined): readonly KindPage[] {
  return canDo(me, 'record.read') ? kindPages : ['sites', 'parks'];
}
