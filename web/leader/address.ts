import { createAddress, ownLink } from '#ui/create-address.ts';
import { BASE, parseView, printView, type View } from './paths.ts';

/** The address of this page as its state. */
export function createLeaderAddress() {
  return createAddress((url) => parseView(url.search), printView);
}

/** The view that a click on a link means, when it is one of this page; null for every other click. */
export function viewOfClick(event: MouseEvent): View | null {
  const url = ownLink(event, BASE);
  return url?.pathname === BASE ? parseView(url.search) : null;
}
