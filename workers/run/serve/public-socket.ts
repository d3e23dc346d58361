import { ENTRY } from './joined-worker.ts';

/** The socket of the public Worker itself, by the name that the pinned Miniflare gives it: the first Worker, by its entry. */
export const PUBLIC_SOCKET = `direct:0:${ENTRY}`;
