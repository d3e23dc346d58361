import { isWithinRegion, regionAncestors } from './region-code.ts';

/** The smallest region that holds all of the given ones; null where they lie in several provinces, or none is given. */
export function commonRegion(codes: readonly string[]): string | null {
  const [first, ...rest] = codes;
  if (first === undefined) return null;
  const holds = (region: string) => rest.every((code) => isWithinRegion(code, region));
  return [first, ...regionAncestors(first).reverse()].find(holds) ?? null;
}
