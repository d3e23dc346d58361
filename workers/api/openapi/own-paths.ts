/** What serves our own pages and nobody else: not part of the public data interface, and not in its document. */
export const OWN_PATHS =
  /^\/api\/(me|auth|accounts|invitations|record-links|audit|displays|live|leader|month-ends|presentations|staff|restore)(\/|$)/;
