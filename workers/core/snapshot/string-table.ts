import { fromUnits } from './code-units.ts';

/** Texts that repeat are kept once, in UTF-16; number 0 stands for “none”. */
export interface StringTable {
  readonly units: Uint16Array;
  /** Where each text begins; one more than there are texts. */
  readonly offsets: Uint32Array;
}

/** Gathers texts and gives each its number. */
export function stringWriter(): { readonly idOf: (text: string | null) => number; readonly finish: () => StringTable } {
  const ids = new Map<string, number>();
  return {
    idOf: (text) => {
      if (text === null) return 0;
      const known = ids.get(text);
      if (known !== undefined) return known;
      ids.set(text, ids.size + 1);
      return ids.size;
    },
    finish: () => packed([...ids.keys()]),
  };
}

function packed(texts: readonly string[]): StringTable {
  const offsets = new Uint32Array(texts.length + 2);
  texts.forEach((text, i) => {
    offsets[i + 2] = (offsets[i + 1] ?? 0) + text.length;
  });
  const units = new Uint16Array(offsets.at(-1) ?? 0);
  texts.forEach((text, i) => {
    for (let at = 0; at < text.length; at++) units[(offsets[i + 1] ?? 0) + at] = text.charCodeAt(at);
  });
  return { units, offsets };
}

export interface StringReader {
  readonly table: StringTable;
  /** The text of a number; null for 0. */
  readonly text: (id: number) => string | null;
  /** The same for columns of few values: each is decoded once. */
  readonly few: (id: number) => string | null;
}

export function stringReader({ units, offsets }: StringTable): StringReader {
  const known = new Map<number, string | null>();
  const text = (id: number) => (id === 0 ? null : fromUnits(units.subarray(offsets[id] ?? 0, offsets[id + 1] ?? 0)));
  return {
    table: { units, offsets },
    text,
    few: (id) => {
      const before = known.get(id);
      if (before !== undefined) return before;
      const value = text(id);
      known.set(id, value);
      return value;
    },
  };
}
