/** Path of a page for a link's bearer. The token stands behind `#`, which browsers keep to themselves. */
export function linkPath(page: 'invitation' | 'record-link', token: string): string {
  return `/staff/${page}#${token}`;
}
