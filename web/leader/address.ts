import { createAddress, ownLink, ownLinkAt } from '#ui/create-address.ts';
import { BASE, parseView, printView, type View } from './paths.ts';

/** The address of this page as its state. */
export function createLeaderAddress() {
  return createAddress((url) => parseView(url.search), printView);
}

/** The view that a click on a link means, when it is one of this page; null for every other click. */
export function viewOfClick(event: MouseEvent): View | null {
  return viewOfLink(ownLink(event, BASE));
}

/** The view that a click on something would mean. */
export function viewOfTarget(target: EventTarget | null): View | null {
  return viewOfLink(ownLinkAt(target, BASE));
}

function viewOfLink(url: URL | null): View | null {
  return url?.pathname === BASE ? parseView(url.search) : null;
}
