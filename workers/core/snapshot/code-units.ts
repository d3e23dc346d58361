/** More arguments than this a call may not bear. */
const CHUNK = 8_192;

/** The UTF-16 code units of a text: two bytes a Chinese character, and read back without a decoder. */
export function codeUnits(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

export function fromUnits(units: Uint16Array): string {
  // as arguments at once: spreading them would walk an iterator, ten times as slow; a typed array is array-like enough
  if (units.length <= CHUNK) return String.fromCharCode.apply(null, units as unknown as number[]);
  return fromUnits(units.subarray(0, CHUNK)) + fromUnits(units.subarray(CHUNK));
}
