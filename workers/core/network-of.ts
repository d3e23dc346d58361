/** Groups of the network part of an IPv6 address: what one household has is a /64. */
const NETWORK_GROUPS = 4;

/**
 * What counts as one sender: an IPv4 address as it is, of an IPv6 address the first 64 bits, because one household has 2^64
 * addresses and may take another for each request.
 */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const skipped = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: skipped }, () => '0'), ...after];
  return groups
    .slice(0, NETWORK_GROUPS)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
