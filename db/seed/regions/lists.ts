import { readFileSync } from 'node:fs';

/** A code with its name, as the committed lists hold it. */
export interface ListedRegion {
  code: string;
  name: string;
}

/**
 * The lists and their shape. One line a group: the digits its codes begin with, then for every region, after a tab, the
 * remaining digits and the name, written together.
 */
const LISTS = {
  /** Provinces, cities and counties, a line a province. */
  upper: { group: 2, rest: 4 },
  /** Towns of the whole country, a line a county. */
  towns: { group: 6, rest: 3 },
  /** Villages of the named counties, a line a town. */
  villages: { group: 9, rest: 3 },
} as const;
export type ListName = keyof typeof LISTS;

export function readList(list: ListName): Iterable<ListedRegion> {
  return decodeList(list, readFileSync(fileOf(list), 'utf8'));
}

export function* decodeList(list: ListName, text: string): Iterable<ListedRegion> {
  const { rest } = LISTS[list];
  for (const line of text.split('\n')) {
    const [group = '', ...entries] = line.split('\t');
    for (const entry of entries) yield { code: group + entry.slice(0, rest), name: entry.slice(rest) };
  }
}

/** Regions in the order of their codes. Throws where a name cannot be held. */
export function encodeList(list: ListName, regions: Iterable<ListedRegion>): string {
  const { group } = LISTS[list];
  const lines: string[][] = [];
  for (const { code, name } of [...regions].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    if (name === '' || /[\t\n]/.test(name)) throw new Error(`${code} has the name ${JSON.stringify(name)}`);
    const start = code.slice(0, group);
    const last = lines.at(-1);
    if (last?.[0] === start) last.push(code.slice(group) + name);
    else lines.push([start, code.slice(group) + name]);
  }
  return lines.map((line) => `${line.join('\t')}\n`).join('');
}

export function fileOf(list: ListName): URL {
  return new URL(`${list}.tsv`, import.meta.url);
}
