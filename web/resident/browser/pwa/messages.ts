/** What a page says to the service worker. */

/** `{type, urls}`: keep these pages for when there is no network. */
export const KEEP_PAGES = 'KEEP_PAGES';
/** `{type}`: the waiting version may take over. */
export const SKIP_WAITING = 'SKIP_WAITING';
/** `{type}`: forget every page and answer kept for the visitor before; a message port is answered when it is done. */
export const FORGET = 'FORGET';
