/** Two-byte codes of GB18030 by character, made from the decoder because no platform has an encoder. */
const codes = new Map<string, readonly [number, number]>();
const decoder = new TextDecoder('gb18030');
for (let high = 0x81; high <= 0xfe; high++) {
  for (let low = 0x40; low <= 0xfe; low++) {
    if (low !== 0x7f) codes.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
  }
}

/** Text as a Chinese spreadsheet program saves CSV. */
export function gb18030(text: string): Uint8Array {
  return new Uint8Array(
    Array.from(text).flatMap((character) => {
      const code = character.charCodeAt(0);
      if (code < 0x80) return [code];
      const bytes = codes.get(character);
      if (bytes === undefined) throw new Error(`${character} has no two-byte code`);
      return [...bytes];
    }),
  );
}
