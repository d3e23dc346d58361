import { isWithinRegion, parseRegionCode, regionAncestors, regionLevelOf } from '../codes/region-code.ts';
import { ok } from '../result.ts';
import { toSimplified } from '../search/simplified.ts';
import { type CellValue, refuseCell } from './cell/cell-value.ts';

/** A region as the API lists it. */
export interface RegionEntry {
  readonly code: string;
  readonly name: string;
  /** Without 省, 市, 县 …: 定襄. */
  readonly shortName: string;
}

/** A region named at the start of a text, and what stands behind it. */
export interface LeadingRegion {
  readonly code: string;
  readonly rest: string;
}

export interface RegionIndex {
  readonly get: (code: string) => RegionEntry | null;
  /** A region by its code or name: 140921, 定襄县, 定襄, 山西省忻州市定襄县. `within`: codes that are preferred where a name is common. */
  readonly find: (text: string, within: readonly string[]) => CellValue<string>;
  /** The finest region that a text begins with, full or short names; null when it begins with none, a doubtful one, or a street that is called like one. */
  readonly leading: (text: string, within: readonly string[]) => LeadingRegion | null;
  /** 山西省忻州市定襄县 */
  readonly fullName: (code: string) => string;
}

/** A name consumed up to `at`, ending in the region `code`; `shorts` counts names without their ending, `short`: the last is one. */
interface Parse {
  readonly code: string;
  readonly at: number;
  readonly shorts: number;
  readonly short: boolean;
}

/** Behind the short name of a region: 长治路, 新建村 and 南京西路 lie anywhere. */
const OF_ANOTHER_PLACE =
  /^[东西南北中前后上下新老]?[一二三四五六七八九十\d]?(?:大道|大街|大厦|路|街|道|巷|里|弄|胡同|桥|广场|小区|社区|村|庄|屯|乡|镇)/;

const MAX_CHOICES = 20;

export function makeRegionIndex(entries: readonly RegionEntry[]): RegionIndex {
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  const byName = new Map<string, { code: string; short: boolean }[]>();
  let longest = 0;
  for (const { code, name, shortName } of entries) {
    for (const [text, short] of [
      [regionKey(name), false],
      [regionKey(shortName), true],
    ] as const) {
      if (text.length < 2 || (short && text === regionKey(name))) continue;
      byName.set(text, [...(byName.get(text) ?? []), { code, short }]);
      longest = Math.max(longest, text.length);
    }
  }

  /** Every way to read names of regions, each inside the one before, from the start of a text. */
  function parses(text: string, from: Parse | null): Parse[] {
    const start = from?.at ?? 0;
    const found: Parse[] = from === null ? [] : [from];
    for (let length = Math.min(longest, text.length - start); length >= 2; length--) {
      for (const { code, short } of byName.get(text.slice(start, start + length)) ?? []) {
        const fits = from === null || (code !== from.code && isWithinRegion(code, from.code));
        if (fits) {
          const shorts = (from?.shorts ?? 0) + (short ? 1 : 0);
          found.push(...parses(text, { code, at: start + length, shorts, short }));
        }
      }
    }
    return found;
  }

  const fullName = (code: string) =>
    [...regionAncestors(code), code].map((one) => byCode.get(one)?.name ?? '').join('');

  function find(text: string, within: readonly string[]): CellValue<string> {
    const compact = text.normalize('NFKC').replace(/\s/g, '');
    if (/^\d+$/.test(compact)) return findCode(compact, byCode);
    const key = regionKey(text);
    const whole = parses(key, null).filter(({ at }) => at === key.length);
    const codes = preferred(whole, within);
    if (codes[0] !== undefined && codes.length === 1) return ok(codes[0]);
    if (codes.length === 0) {
      return refuseCell('没有这个行政区划：请写代码或全名，例如 140921 或 山西省忻州市定襄县', 'UNKNOWN_REGION');
    }
    const choices = codes.slice(0, MAX_CHOICES).map((code) => ({ value: code, label: fullName(code) }));
    return refuseCell(`不止一个：${choices.map(({ label }) => label).join('、')}`, 'AMBIGUOUS', choices);
  }

  function leading(text: string, within: readonly string[]): LeadingRegion | null {
    const key = regionKey(text);
    const all = parses(key, null).filter(({ at, short }) => !short || !OF_ANOTHER_PLACE.test(key.slice(at)));
    const furthest = Math.max(0, ...all.map(({ at }) => at));
    const codes = preferred(
      all.filter(({ at }) => at === furthest),
      within,
    );
    return codes[0] !== undefined && codes.length === 1 ? { code: codes[0], rest: key.slice(furthest) } : null;
  }

  return { get: (code) => byCode.get(code) ?? null, find: cached(find), leading: cached(leading), fullName };
}

function findCode(text: string, byCode: ReadonlyMap<string, RegionEntry>): CellValue<string> {
  const code = parseRegionCode(text);
  if (!code.ok && /^(?:\d{6}|\d{9}|\d{12})$/.test(text)) {
    return refuseCell('没有这个区划代码，请核对每一位数字', 'UNKNOWN_REGION');
  }
  if (!code.ok) return refuseCell('区划代码是 6、9 或 12 位数字，例如 140921', 'UNKNOWN_REGION');
  return byCode.has(code.value) ? ok(code.value) : refuseCell('没有这个区划代码，可能已经变更', 'UNKNOWN_REGION');
}

/** Full names before short ones; of several regions those inside the preferred ones; each once. */
function preferred(parses: readonly Parse[], within: readonly string[]): string[] {
  const fewest = Math.min(...parses.map(({ shorts }) => shorts));
  const best = [...new Set(parses.filter(({ shorts }) => shorts === fewest).map(({ code }) => code))];
  const inside = best.filter((code) => within.some((wide) => isWithinRegion(code, wide)));
  return inside.length > 0 ? inside : best;
}

/** Spaces, separators and 市辖区, which is no name, make no difference. */
function regionKey(text: string): string {
  return toSimplified(text.normalize('NFKC'))
    .replace(/[\s/\\>\-—–·,，、.()（）]/g, '')
    .replace(/市辖区$/, '');
}

/** Columns repeat the same few texts. */
function cached<T>(
  read: (text: string, within: readonly string[]) => T,
): (text: string, within: readonly string[]) => T {
  const known = new Map<string, T>();
  return (text, within) => {
    const key = `${within.join()} ${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = read(text, within);
    known.set(key, value);
    return value;
  };
}

/** The province, the city (where there is one) and the county that a region lies in or is. */
export function regionChain(code: string): string[] {
  return [...regionAncestors(code), code].filter(
    (one) => regionLevelOf(one) !== 'TOWN' && regionLevelOf(one) !== 'VILLAGE',
  );
}
