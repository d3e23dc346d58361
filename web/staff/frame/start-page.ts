import type { Me } from '#core/schemas/access.ts';
import { BASE, type View } from '../paths.ts';
import { isOpen } from './nav-items.ts';

/** Where whoever signed in begins: at what waits for them, where their roles have such a page. */
export function startPageOf(me: Me | undefined): View['page'] {
  return isOpen(me, 'inbox') ? 'inbox' : 'sites';
}

/** Whether an address names no page at all, so that it leads to the start. */
export function namesNoPage({ pathname, searchParams }: URL): boolean {
  return `${pathname.replace(/\/$/, '')}/` === BASE && [...searchParams.keys()].every((name) => name === 'lang');
}
