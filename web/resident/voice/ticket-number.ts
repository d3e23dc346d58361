/** Crockford base 32 in capitals, as it is printed. */
const NUMBER = /^[0-9A-HJKMNP-TV-Z]{10}$/;

/**
 * A ticket number as it may be typed or pasted, in its printed form `7K2MD-0V9QX`: case, spaces and hyphens do not matter,
 * I and L are read as 1, O as 0. Null for what is no number.
 */
export function readTicketNumber(typed: string): string | null {
  const bare = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—_.]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  return NUMBER.test(bare) ? `${bare.slice(0, 5)}-${bare.slice(5)}` : null;
}
