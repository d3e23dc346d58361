/** The socket of the public Worker itself, by the name that the pinned Miniflare gives it. */
export const PUBLIC_SOCKET = 'direct:0:default';
